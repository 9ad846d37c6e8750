import type { LocalDate, LocalTime } from '@kashikan/kernel';
import type { EquipmentPrice, FeeStep, Reduction, StepCondition } from './fee-step';
import type { Rounding } from './rounding';

/** 曜日区分. The first of a table's day types that fits the day holds. */
export interface DayType {
  readonly code: string;
  readonly name: string;
  /** 0 is Sunday. */
  readonly weekdays: readonly number[];
  /** True: a public holiday is of this type whatever its weekday. */
  readonly includesHolidays: boolean;
}

/** 区分, in the order of the day. The times serve prices by the hour and prices of gaps. */
export interface FeeBand {
  readonly code: string;
  readonly name: string;
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** A combination with a price of its own (全日 = 午前 + 午後 + 夜間); it includes the hours between its bands. */
export interface Combination {
  readonly code: string;
  readonly name: string;
  readonly bands: readonly string[];
}

/** Hours between two bands that some towns price when both are taken without a combination; priced under its own code. */
export interface Gap {
  readonly code: string;
  readonly name: string;
  readonly after: string;
  readonly before: string;
}

/**
 * A table that replaces the basic one: from a highest ticket price on, for some purposes, for outsiders. Of those that fit, the one
 * with the highest `ticketFromYen` holds, and of equals the first.
 */
export interface Tier {
  readonly code: string;
  readonly name: string;
  /** 0 when missing. */
  readonly ticketFromYen?: number;
  readonly when?: StepCondition;
  readonly citation?: string;
  /** Only these rooms know the tier; all rooms when it is missing. */
  readonly rooms?: readonly string[];
}

/** One cell of the table: a band, a combination, a gap or the extension. */
export interface BandPrice {
  readonly roomCode: string;
  readonly bandCode: string;
  readonly dayType: string;
  readonly tier?: string;
  readonly yen: number;
  /** That of the tier or the table when missing. */
  readonly citation?: string;
}

/** `yen` for each started `unitMinutes`; with `from` and `to` for a part of the day only. */
export interface HourPrice {
  readonly roomCode: string;
  readonly dayType: string;
  readonly tier?: string;
  readonly unitMinutes: number;
  readonly yen: number;
  readonly from?: LocalTime;
  readonly to?: LocalTime;
  readonly citation?: string;
}

/**
 * 超過・繰上げ, per started unit. Its price stands in `bandPrices` under `code`, or under `code-band` where it depends on the band that is
 * made longer; or it is a `rate` of the fee. An hourly room without either goes on paying its last hour's price.
 */
export interface Extension {
  readonly code: string;
  readonly name: string;
  readonly unitMinutes: number;
  /** Percent of the whole base price, or of the band that is made longer, for each unit. */
  readonly rate?: string;
  readonly of?: 'base' | 'band';
  /** Of the price of one unit. */
  readonly rounding?: Rounding;
  readonly citation?: string;
}

/** 料金表: one version of one ordinance's table, as data. It is stored as it stands and never changed. */
export interface FeeTable {
  readonly code: string;
  readonly name: string;
  /** 条例名・別表. */
  readonly citation: string;
  readonly effectiveFrom: LocalDate;
  /** What must not be before `effectiveFrom`: the day of use (the usual case), or the day on which the use is permitted. */
  readonly effectiveBy?: 'use' | 'permission';
  readonly dayTypes: readonly DayType[];
  readonly bands: readonly FeeBand[];
  readonly combinations: readonly Combination[];
  readonly gaps?: readonly Gap[];
  readonly tiers?: readonly Tier[];
  readonly extension?: Extension;
  /** 繰上げ where it is priced otherwise than 超過. */
  readonly earlyExtension?: Extension;
  readonly bandPrices: readonly BandPrice[];
  readonly hourPrices: readonly HourPrice[];
  /** In the order of the ordinance; the order decides the price. */
  readonly steps: readonly FeeStep[];
  readonly finalRounding: Rounding;
  /** Prices of public halls include the consumption tax (総額表示). */
  readonly tax: { readonly ratePercent: number; readonly inclusive: true };
  readonly equipment: readonly EquipmentPrice[];
  readonly reductions: readonly Reduction[];
}
