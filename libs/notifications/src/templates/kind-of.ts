import type { NoticeKind } from '../rules';
import type { TemplateName } from './params';

/** Null is for what goes to an address and not to a person: there is nothing to choose. */
export const kindOf: Readonly<Record<TemplateName, NoticeKind | null>> = {
  'sign-in-code': null,
  'record-head': null,
  'group-invited': null,
  'application-received': 'receipt',
  'change-received': 'receipt',
  'group-received': 'receipt',
  'conduct-appealed': 'receipt',
  // It says by when to pay.
  'basket-received': 'payment',
  'payment-requested': 'payment',
  'payment-instructions': 'payment',
  'change-payment-requested': 'payment',
  'overtime-requested': 'payment',
  'booking-lapsed': 'payment',
  'late-payment-refunded': 'payment',
  'refund-failed': 'payment',
  'application-refused': 'decision',
  'booking-confirmed': 'decision',
  'booking-cancelled': 'decision',
  'basket-cancelled': 'decision',
  'booking-changed': 'decision',
  'change-ended': 'decision',
  'conduct-recorded': 'decision',
  'conduct-decided': 'decision',
  'group-returned': 'decision',
  'group-approved': 'decision',
  'group-refused': 'decision',
  'group-ended': 'decision',
  'identity-decided': 'decision',
  'booking-closed': 'closing',
  'booking-moved': 'closing',
  'waiting-offered': 'waiting',
  'group-ends-soon': 'reminder',
};
