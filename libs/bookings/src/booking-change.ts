import type { LocalDate } from '@kashikan/kernel';
import type { FixedChangeTerms, FixedQuote, FixedRefundByCause, FixedRefundStep, UseFacts } from './booking';
import type { ChangeState } from './rules';

/** A booking as far as a change can touch it, whole; instants are ISO text, because it is kept as it was. */
export interface BookingContents {
  readonly facilityId: string;
  readonly roomId: string;
  readonly useDate: LocalDate;
  readonly startsAt: string;
  readonly endsAt: string;
  /** The end of the cleaning after the use. */
  readonly occupiesUntil: string;
  readonly bands: readonly string[];
  readonly groupName: string | null;
  readonly purposeCode: string | null;
  readonly eventName: string | null;
  readonly eventNamePublic: boolean;
  readonly people: number | null;
  readonly useFacts: Partial<UseFacts>;
  readonly feeYen: number;
  readonly quote: FixedQuote | null;
  readonly refundTerms: readonly FixedRefundStep[];
  /** Missing in what was kept before it was known; null: all of it. */
  readonly refundByCause?: FixedRefundByCause | null;
  readonly changeTerms: FixedChangeTerms | null;
  /** The day from which the terms count: the earliest day of use so far, so that a later one does not renew them. */
  readonly termsFrom: LocalDate;
}

/** 変更, as stored. */
export interface BookingChange {
  readonly id: string;
  readonly bookingId: string;
  readonly municipalityId: string;
  readonly facilityId: string;
  readonly kind: 'change' | 'overtime';
  readonly state: ChangeState;
  readonly before: BookingContents;
  readonly after: BookingContents;
  /** 差額 to be paid before the change is made. */
  readonly dueYen: number;
  /** What goes back when it is made. */
  readonly refundYen: number;
  readonly openUntil: Date | null;
  readonly isWithinGrace: boolean;
  readonly isOverride: boolean;
  readonly reason: string | null;
  readonly askedByKind: 'resident' | 'staff' | 'system';
  readonly askedAt: Date;
  readonly endedAt: Date | null;
}
