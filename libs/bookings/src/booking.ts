import type { LocalDate } from '@kashikan/kernel';
import type { BookingState } from './rules';

/** What the fee and the approval depend on besides room and time. */
export interface UseFacts {
  readonly highestTicketYen: number;
  readonly isCommercial: boolean;
  readonly isOutsider: boolean;
  readonly isRehearsal: boolean;
  readonly usesAirConditioning: boolean;
  readonly reductionCode: string | null;
  /** 減免団体登録: the reduction stands by the year, was decided already, and is not decided again. */
  readonly hasStandingReduction?: boolean;
  /** 繰上げ and 超過: minutes before and after the use that are paid for. */
  readonly earlyMinutes?: number;
  readonly lateMinutes?: number;
  readonly equipment: readonly { readonly code: string; readonly quantity: number }[];
  /** 並べ方 of the room, when it has any and one was chosen. */
  readonly layoutCode?: string | null;
}

/** One line of the fee as it was fixed. */
export interface FixedLine {
  readonly kind: string;
  readonly label: string;
  readonly detail: string | null;
  readonly amountYen: number;
  readonly citation: string | null;
}

/** The fee as it was fixed; later versions of the table do not touch it. */
export interface FixedQuote {
  readonly lines: readonly FixedLine[];
  readonly totalYen: number;
  readonly taxIncludedYen: number;
  /** The rate inside the total; missing in quotes that were fixed before it was kept, when it was 10. */
  readonly taxPercent?: number;
  /** The combined price that was found cheaper than the bands one by one. */
  readonly combined?: { readonly name: string; readonly savedYen: number };
  readonly tableCode: string;
  readonly tableVersion: number;
}

/** One step of the cancellation terms in real dates: cancelled on or before `lastDate`, `percent` comes back. */
export interface FixedRefundStep {
  readonly lastDate: LocalDate;
  readonly percent: number;
  readonly refundYen: number;
}

/** The terms of changing in real dates, as fixed in the booking. */
export interface FixedChangeTerms {
  readonly lastDate: LocalDate;
  readonly mostTimes: number;
  readonly difference: 'full' | 'by-ladder' | 'none';
}

/** What comes back when the town or nature ends the use, in percent of what was paid; as fixed in the booking. */
export interface FixedRefundByCause {
  readonly municipality?: string;
  readonly forceMajeure?: string;
}

/** 予約, as stored. */
export interface Booking {
  readonly id: string;
  readonly number: number;
  readonly municipalityId: string;
  readonly facilityId: string;
  readonly roomId: string;
  readonly accountId: string | null;
  readonly sessionHash: string | null;
  readonly state: BookingState;
  readonly useDate: LocalDate;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly bands: readonly string[];
  readonly groupName: string | null;
  /** The registered group that it is for. */
  readonly groupId: string | null;
  readonly purposeCode: string | null;
  readonly eventName: string | null;
  readonly eventNamePublic: boolean;
  readonly people: number | null;
  readonly useFacts: Partial<UseFacts>;
  readonly feeYen: number | null;
  readonly quote: FixedQuote | null;
  readonly refundTerms: readonly FixedRefundStep[] | null;
  /** Null: all of it comes back. */
  readonly refundByCause: FixedRefundByCause | null;
  /** Until then a slip is undone as if it had not been made. */
  readonly graceUntil: Date | null;
  readonly changeTerms: FixedChangeTerms | null;
  readonly channel: 'online' | 'counter' | 'phone';
  readonly holdExpiresAt: Date | null;
  readonly holdExtensions: number;
  /** まとめ申込み that it was held in. */
  readonly basketId: string | null;
  readonly payBy: Date | null;
  readonly locale: 'ja' | 'en';
  readonly createdAt: Date;
}
