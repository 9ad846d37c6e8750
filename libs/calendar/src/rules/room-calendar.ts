import type { LocalTime, Zone } from '@kashikan/kernel';
import type { OpenDays } from './day-status';
import type { ReceptionTerms } from './reception-line';
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

/** Everything that decides when one room may be used; built from the facility's calendar by `roomCalendar`. */
export interface RoomCalendar {
  readonly zone: Zone;
  readonly lending: BandLending | HourlyLending;
  readonly days: OpenDays;
  /** As it holds for one who asks; absent where no reception binds, as for a time that is held already. */
  readonly reception?: ReceptionTerms;
  readonly cleaningMinutes: number;
}
