import type { LocalDate, Zone } from '@kashikan/kernel';

/** The office that answers questions, as the mail names it. */
export interface Office {
  readonly municipality: string;
  readonly phone: string;
  readonly phoneHours: string;
  readonly zone: Zone;
}

/** What every mail about a booking says. Names are in the language of the mail. */
export interface BookingMail {
  readonly recipientName: string;
  readonly office: Office;
  /** As shown to people, with its check digit. */
  readonly number: string;
  readonly facility: string;
  readonly room: string;
  readonly address: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly bookingUrl: string;
}

/** What a mail about several bookings at once says. */
export interface BasketMail extends Pick<BookingMail, 'recipientName' | 'office'> {
  readonly bookings: readonly (Pick<BookingMail, 'number' | 'facility' | 'room' | 'startsAt' | 'endsAt'> & {
    readonly amountYen: number;
    /** What comes next; null when nothing more is to say. */
    readonly standing: 'applied' | 'payment-due' | 'confirmed' | null;
  })[];
  readonly basketUrl: string;
}

/** What every mail about a group says. */
export interface GroupMail extends Pick<BookingMail, 'recipientName' | 'office'> {
  readonly group: string;
  readonly groupUrl: string;
}

export interface RefundStepWords {
  readonly lastDate: LocalDate;
  readonly percent: string;
  readonly refundYen: number;
}

/** How the money came in, which decides how it goes back. */
export type PaidBy = 'card' | 'paypay' | 'konbini' | 'cash' | 'terminal' | 'other';

/** Where and when, of a booking as it was or as it is to be. */
export interface ChangedPlace {
  readonly room: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** What each template needs. A template without its params does not compile. */
export interface TemplateParams {
  'sign-in-code': {
    readonly code: string;
    readonly validMinutes: number;
    /** The page that signs in by one button; null where the digits alone are asked for. */
    readonly linkUrl: string | null;
  };
  'account-closed': Pick<BookingMail, 'recipientName' | 'office'> & { readonly closedAt: Date };
  'identity-decided': Pick<BookingMail, 'recipientName' | 'office'> & {
    /** Why the document was not accepted; null when it was. */
    readonly refusal: 'unreadable' | 'not-a-document' | 'other-person' | 'expired' | null;
    readonly identityUrl: string;
  };
  'record-head': {
    readonly block: number;
    readonly hash: string;
    readonly closedAt: Date;
    readonly zone: Zone;
    /** When the whole record was last compared with its seals. */
    readonly checkedAt: Date | null;
    readonly fault: {
      readonly kind:
        'altered' | 'missing' | 'inserted' | 'swapped' | 'seal-altered' | 'seal-missing' | 'head-differs';
      readonly block: number;
      readonly rowId: number | null;
    } | null;
  };
  'application-received': BookingMail & { readonly decideBy: LocalDate };
  'payment-requested': BookingMail & {
    /** After an approval (審査あり); false when the application itself fixed the fee. */
    readonly isApproved: boolean;
    readonly amountYen: number;
    readonly payBy: Date;
    readonly payUrl: string;
  };
  'payment-instructions': BookingMail & {
    readonly amountYen: number;
    readonly payBy: Date;
    /** The provider's page with the number for the store. */
    readonly instructionsUrl: string;
  };
  'application-refused': BookingMail & {
    readonly article: string;
    readonly reason: string;
    /** 教示, in paragraphs. */
    readonly instruction: readonly string[];
  };
  'booking-confirmed': BookingMail & {
    readonly amountYen: number;
    readonly permitUrl: string;
    readonly keyGuide: string;
    /** From the earliest last date to the latest; empty when nothing is ever returned or nothing was paid. */
    readonly refundSteps: readonly RefundStepWords[];
  };
  'booking-cancelled': BookingMail & {
    readonly byTown: boolean;
    readonly paidYen: number;
    readonly refundYen: number;
    /** The term that gave the amount, in words. */
    readonly rule: string | null;
    readonly paidBy: PaidBy | null;
  };
  'booking-closed': BookingMail & {
    /** What closes the room, in the words of the town. */
    readonly because: string;
    readonly isDisaster: boolean;
    readonly paidYen: number;
    readonly refundYen: number;
    readonly paidBy: PaidBy | null;
    readonly searchUrl: string;
  };
  'booking-moved': BookingMail & {
    readonly because: string;
    /** Where and when it was to be. */
    readonly old: Pick<BookingMail, 'facility' | 'room' | 'startsAt' | 'endsAt'>;
    /** What comes back because the new place costs less. */
    readonly refundYen: number;
    readonly paidBy: PaidBy | null;
    /** Of what is still to be paid; null when nothing is. */
    readonly dueYen: number | null;
    /** Of the new permit; null while there is none. */
    readonly permitUrl: string | null;
  };
  'booking-lapsed': BookingMail & { readonly payBy: Date; readonly searchUrl: string };
  'late-payment-refunded': BookingMail & { readonly paidYen: number; readonly paidBy: PaidBy };
  /** `firstPayBy` is the earliest of the pay-by times; null when nothing is due now. */
  'basket-received': BasketMail & { readonly dueYen: number; readonly firstPayBy: Date | null };
  'basket-cancelled': BasketMail & { readonly paidYen: number; readonly refundYen: number };
  /** The mail itself speaks of the booking as it now is. */
  'booking-changed': BookingMail & {
    readonly was: ChangedPlace;
    readonly feeBeforeYen: number;
    readonly feeYen: number;
    readonly refundYen: number;
    readonly paidBy: PaidBy | null;
    /** Until when the new fee is to be paid; null when nothing is. */
    readonly payBy: Date | null;
    /** The permit that holds from now on, if there is one. */
    readonly permitUrl: string | null;
  };
  'change-payment-requested': BookingMail & {
    readonly wanted: ChangedPlace;
    readonly isApproved: boolean;
    readonly dueYen: number;
    readonly payBy: Date;
  };
  'change-received': BookingMail & { readonly wanted: ChangedPlace; readonly decideBy: LocalDate };
  'change-ended': BookingMail & {
    readonly wanted: ChangedPlace;
    readonly how: 'lapsed' | 'closed' | 'withdrawn' | 'refused';
    readonly refusal: {
      readonly article: string;
      readonly reason: string;
      readonly instruction: readonly string[];
    } | null;
  };
  'overtime-requested': BookingMail & {
    readonly usedFrom: Date;
    readonly usedUntil: Date;
    readonly dueYen: number;
    readonly payBy: Date;
  };
  'waiting-offered': BookingMail & {
    /** Until when the slot is kept for them. */
    readonly until: Date;
    readonly applyUrl: string;
    readonly waitingUrl: string;
  };
  'refund-failed': BookingMail & { readonly refundYen: number };
  'conduct-recorded': BookingMail & {
    readonly kind: 'no-show' | 'late-cancel';
    /** The last day without new bookings; null when they may go on. */
    readonly suspendedUntil: LocalDate | null;
    readonly recordUrl: string;
  };
  'conduct-appealed': BookingMail & { readonly recordUrl: string };
  'conduct-decided': BookingMail & {
    readonly decision: 'exempted' | 'kept';
    readonly reason: string;
    readonly suspendedUntil: LocalDate | null;
    readonly recordUrl: string;
  };
  /** Goes to an address of which nobody knows whether it has an account. */
  'group-invited': Pick<GroupMail, 'group' | 'office'> & {
    readonly role: 'representative' | 'contact' | 'treasurer';
    readonly expiresAt: Date;
    readonly groupsUrl: string;
  };
  'group-received': GroupMail;
  'group-returned': GroupMail & { readonly reason: string };
  'group-approved': GroupMail & {
    readonly kind: string;
    readonly validUntil: LocalDate;
    /** Houses that ask for a permission of their own, and gave it. */
    readonly facilities: readonly string[];
  };
  'group-refused': GroupMail & {
    readonly article: string;
    readonly reason: string;
    readonly instruction: readonly string[];
  };
  'group-ended': GroupMail & { readonly reason: string };
  'group-ends-soon': GroupMail & { readonly validUntil: LocalDate };
}

export type TemplateName = keyof TemplateParams;
