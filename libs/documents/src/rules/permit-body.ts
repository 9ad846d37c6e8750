import type { LocalDate } from '@kashikan/kernel';

export interface PermitFeeLine {
  readonly label: string;
  /** The rule that gave the amount (条項・別表). */
  readonly rule: string;
  readonly amountYen: number;
}

/** 利用許可書 as it was issued, whole: later changes of the booking or of the town's data do not touch it. */
export interface PermitBody {
  readonly number: string;
  readonly issuedOn: LocalDate;
  readonly municipalityName: string;
  /** 許可権者. */
  readonly decidingAuthority: string;
  readonly bookingNumber: string;
  readonly applicantName: string;
  readonly groupName: string | null;
  readonly facilityName: string;
  readonly facilityAddress: string;
  readonly roomName: string;
  /** ISO instants. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly purposeName: string;
  readonly eventName: string | null;
  readonly people: number;
  /** 並べ方; missing on permits of before, and when none was chosen. */
  readonly layoutName?: string | null;
  readonly feeLines: readonly PermitFeeLine[];
  readonly totalYen: number;
  /** 許可の条件, sentence by sentence. */
  readonly conditions: readonly string[];
  readonly keyGuide: string;
  /** 教示, paragraph by paragraph. */
  readonly instruction: readonly string[];
}

/** What the caller knows; number and day are given when the permit is issued. */
export type PermitFacts = Omit<PermitBody, 'number' | 'issuedOn'>;
