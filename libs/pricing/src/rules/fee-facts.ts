import type { LocalTime } from '@kashikan/kernel';

/** Bands may be named singly or by a combination's code; both mean the same time and cost the same. */
export type FeeUse =
  { readonly bands: readonly string[] } | { readonly from: LocalTime; readonly to: LocalTime };

/** What a price depends on. A fact left out counts as no, none or free of charge. */
export interface FeeFacts {
  /** The code under which the fee table knows the room. */
  readonly roomCode: string;
  /** From `dayTypeOf`. */
  readonly dayType: string;
  readonly use: FeeUse;
  /** 超過・繰上げ, minutes before or after the bands. */
  readonly extensionMinutes?: number;
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
