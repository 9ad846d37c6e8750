import type { LocalDate, LocalTime } from '@kashikan/kernel';

/** Bands may be named singly or by a combination's code; both mean the same time and cost the same. */
export type FeeUse = BandUse | { readonly from: LocalTime; readonly to: LocalTime };

export interface BandUse {
  readonly bands: readonly string[];
  /** By code, where the bands of the day have other times than the table's. */
  readonly times?: Readonly<Record<string, { readonly from: LocalTime; readonly to: LocalTime }>>;
}

/** What a price depends on. A fact left out counts as no, none or free of charge. */
export interface FeeFacts {
  /** The code under which the fee table knows the room. */
  readonly roomCode: string;
  /** From `dayTypeOf`. */
  readonly dayType: string;
  readonly use: FeeUse;
  /** The day of use, for steps that hold in some months only. */
  readonly date?: LocalDate;
  /** 繰上げ, minutes before the use; every started unit counts. */
  readonly earlyMinutes?: number;
  /** 超過, minutes after the use; every started unit counts, apart from those before. */
  readonly lateMinutes?: number;
  /** 利用人数. */
  readonly people?: number;
  /** 入場料の最高額. */
  readonly highestTicketYen?: number;
  readonly isCommercial?: boolean;
  readonly isOutsider?: boolean;
  readonly isRehearsal?: boolean;
  readonly usesAirConditioning?: boolean;
  readonly purposeCode?: string;
  readonly reductionCode?: string;
  readonly equipment?: readonly { readonly code: string; readonly quantity: number }[];
}
