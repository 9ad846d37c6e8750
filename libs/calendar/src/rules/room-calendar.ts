import type { LocalTime, Zone } from '@kashikan/kernel';
import type { ExtraTimeTerms } from './extra-time';
import type { OpenDays } from './day-status';
import type { ReceptionTerms } from './reception-line';
import type { OnDays } from './on-days';

/**
 * 時間帯区分. A band with `combinedOf` (全日 = 午前 + 午後 + 夜間) is another name for its members, never a slot of its own. Rows with one
 * code are one band at the times of different days.
 */
export interface Band extends OnDays {
  readonly code: string;
  readonly name: string;
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly combinedOf?: readonly string[];
}

/** 区分貸し. */
export interface BandLending {
  readonly kind: 'band';
  readonly bands: readonly Band[];
  /** 続けて借りる区分の数: at least and at most. */
  readonly minBands?: number;
  readonly maxBands?: number;
}

/** 開館時間 of some days. */
export interface OpeningHours extends OnDays {
  readonly opens: LocalTime;
  readonly closes: LocalTime;
}

/** 時間貸し: any time on the grid that starts with the opening. */
export interface HourlyLending {
  readonly kind: 'hourly';
  readonly unitMinutes: number;
  readonly minMinutes: number;
  readonly maxMinutes: number;
  /** The first line that fits the day holds; no line means not lent on that day. */
  readonly hours: readonly OpeningHours[];
}

/** 区分と時間の併用: by the hour on the days that a line of the hours names, in bands on all others. */
export interface MixedLending {
  readonly kind: 'mixed';
  readonly inBands: BandLending;
  readonly byHour: HourlyLending;
}

/** What a room is lent by on one day. */
export type DayLending = BandLending | HourlyLending;

/** Everything that decides when one room may be used; built from the facility's calendar by `roomCalendar`. */
export interface RoomCalendar {
  readonly zone: Zone;
  readonly lending: DayLending | MixedLending;
  readonly days: OpenDays;
  /** As it holds for one who asks; absent where no reception binds, as for a time that is held already. */
  readonly reception?: ReceptionTerms;
  readonly cleaningMinutes: number;
  /** Where bands may be had longer. */
  readonly extraTime?: ExtraTimeTerms;
}
