import { accountClosed } from './account-closed';
import { applicationReceived, applicationRefused } from './application';
import { basketCancelled, basketReceived } from './basket';
import { bookingConfirmed } from './booking-confirmed';
import { bookingCancelled, bookingLapsed, latePaymentRefunded, refundFailed } from './booking-ended';
import {
  bookingChanged,
  changeEnded,
  changePaymentRequested,
  changeReceived,
  overtimeRequested,
} from './change';
import { bookingClosed, bookingMoved } from './closure';
import { conductAppealed, conductDecided, conductRecorded } from './conduct';
import {
  groupApproved,
  groupEnded,
  groupEndsSoon,
  groupInvited,
  groupReceived,
  groupRefused,
  groupReturned,
} from './group';
import { identityDecided } from './identity-decided';
import type { Template } from './mail';
import type { TemplateName, TemplateParams } from './params';
import { paymentInstructions, paymentRequested } from './payment';
import { recordHead } from './record-head';
import { signInCode } from './sign-in-code';
import { waitingOffered } from './waiting';

/** Every mail that the system can send. */
export const templates: { readonly [Name in TemplateName]: Template<TemplateParams[Name]> } = {
  'sign-in-code': signInCode,
  'account-closed': accountClosed,
  'record-head': recordHead,
  'application-received': applicationReceived,
  'payment-requested': paymentRequested,
  'payment-instructions': paymentInstructions,
  'application-refused': applicationRefused,
  'booking-confirmed': bookingConfirmed,
  'booking-cancelled': bookingCancelled,
  'booking-closed': bookingClosed,
  'booking-moved': bookingMoved,
  'booking-lapsed': bookingLapsed,
  'late-payment-refunded': latePaymentRefunded,
  'refund-failed': refundFailed,
  'booking-changed': bookingChanged,
  'change-payment-requested': changePaymentRequested,
  'change-received': changeReceived,
  'change-ended': changeEnded,
  'overtime-requested': overtimeRequested,
  'waiting-offered': waitingOffered,
  'basket-received': basketReceived,
  'basket-cancelled': basketCancelled,
  'conduct-recorded': conductRecorded,
  'conduct-appealed': conductAppealed,
  'conduct-decided': conductDecided,
  'group-invited': groupInvited,
  'group-received': groupReceived,
  'group-returned': groupReturned,
  'group-approved': groupApproved,
  'group-refused': groupRefused,
  'group-ended': groupEnded,
  'group-ends-soon': groupEndsSoon,
  'identity-decided': identityDecided,
};
