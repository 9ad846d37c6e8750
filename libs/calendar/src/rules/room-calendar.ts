import type { LocalTime, Zone } from '@kashikan/kernel';
import type { OpenDays } from './day-status';
import type { WeekdayName } from './weekday';

/** 時間帯区分. A band with `combinedOf` (全日 = 午前 + 午後 + 夜間) is another name for its members, never a slot of its own. */
export interface Band {
  readonly code: string;
  readonly name: string;
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly combinedOf?: readonly string[];
}

/** 区分貸し. */
export interface BandLending {
  readonly kind: 'band';
  /** In the order of the day. */
  readonly bands: readonly Band[];
}

/** Hours on the days named in `on`; without `on`, on every day. */
export interface OpeningHours {
  readonly on?: readonly (WeekdayName | 'holiday')[];
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

/**
 * 受付期間. Opens `opensMonthsBefore` the day of use, on day `opensOnDay` of that month (or on the same day, clamped to the end
 * of the month), at `opensAt`. Closes at the end of the day `closesDaysBefore` the day of use, or `closesMinutesBefore` the
 * start; with neither, at the start.
 */
export interface BookingWindow {
  readonly opensMonthsBefore: number;
  readonly opensOnDay?: number;
  readonly opensAt: LocalTime;
  readonly closesDaysBefore?: number;
  readonly closesMinutesBefore?: number;
}

/** Everything that decides when one room may be used; built from the facility's calendar by `roomCalendar`. */
export interface RoomCalendar {
  readonly zone: Zone;
  readonly lending: BandLending | HourlyLending;
  readonly days: OpenDays;
  /** Absent for staff, who may book at any time. */
  readonly window?: BookingWindow;
  readonly cleaningMinutes: number;
}
