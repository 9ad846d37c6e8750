import { type Channel, channels } from '@kashikan/calendar/rules';
import type { LocalDate, LocalTime } from '@kashikan/kernel';
import {
  Clock,
  Code,
  Codes,
  Day,
  ListOfOneOf,
  MonthDay,
  OneOf,
  Optional,
  Section,
  Sections,
  Text,
  Whole,
  WholeList,
} from './form-rules';

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;
export type WeekdayName = (typeof weekdays)[number];

/** 季節: MM-DD to MM-DD, also over the end of the year. */
export class SeasonForm {
  @MonthDay() fromDay: string;
  @MonthDay() toDay: string;
}

/** On which days a row of hours or bands holds; without either, on every day. */
class OnDaysForm {
  @Optional() @ListOfOneOf(...weekdays, 'holiday') on?: (WeekdayName | 'holiday')[];
  @Optional() @Section(() => SeasonForm) season?: SeasonForm;
}

/** 区分. Rows with one code are one band at the times of different days; the first that fits the day holds. */
export class BandForm extends OnDaysForm {
  @Code() code: string;
  @Text() name: string;
  @Clock() from: LocalTime;
  @Clock() to: LocalTime;
}

/** 全日, 昼間: bands that have a name together. */
export class CombinationForm {
  @Code() code: string;
  @Text() name: string;
  @Codes() bands: string[];
}

/** 休館日. Which fields a kind needs is checked in check-calendar. */
export class ClosingForm {
  @OneOf('weekly', 'nth-weekday', 'month-end', 'yearly', 'dates') kind: ClosingKind;
  @Text() name: string;
  @Optional() @OneOf(...weekdays) weekday?: WeekdayName;
  @Optional() @WholeList(1, 5) nths?: number[];
  @Optional() @OneOf('open', 'next-weekday') ifHoliday?: 'open' | 'next-weekday';
  /** MM-DD of a yearly closing. */
  @Optional() @MonthDay() fromDay?: string;
  @Optional() @MonthDay() toDay?: string;
  @Optional() @Day() from?: LocalDate;
  @Optional() @Day() to?: LocalDate;
}
export type ClosingKind = 'weekly' | 'nth-weekday' | 'month-end' | 'yearly' | 'dates';

export class ExtraOpeningForm {
  @Day() date: LocalDate;
  @Text() reason: string;
}

export class HolidayForm {
  @Day() date: LocalDate;
  @Text() name: string;
}

export class OpeningHoursForm extends OnDaysForm {
  @Clock() opens: LocalTime;
  @Clock() closes: LocalTime;
}

export class HourlyForm {
  @Whole(5, 1_440) unitMinutes: number;
  @Whole(5, 1_440) minMinutes: number;
  @Whole(5, 1_440) maxMinutes: number;
  @Sections(() => OpeningHoursForm) hours: OpeningHoursForm[];
}

/** 受付. */
export class ReceptionForm {
  @Optional() @Codes() for?: string[];
  @Optional() @ListOfOneOf(...channels) channels?: Channel[];
  @Whole(0, 36) opensMonthsBefore: number;
  @Optional() @Whole(1, 31) opensOnDay?: number;
  @Clock() opensAt: LocalTime;
  @Optional() @Whole(0, 365) closesDaysBefore?: number;
  @Optional() @Whole(0, 525_600) closesMinutesBefore?: number;
}

/** 繰上げ・延長: how much longer bands may be had, before and after. */
export class ExtraTimeForm {
  @Whole(5, 480) unitMinutes: number;
  @Optional() @Whole(0, 480) mostEarlyMinutes: number = 0;
  @Optional() @Whole(0, 480) mostLateMinutes: number = 0;
}

export class PlanForm {
  @Code() code: string;
  @Sections(() => ReceptionForm) reception: ReceptionForm[];
  @Optional() @Section(() => HourlyForm) hourly?: HourlyForm;
  @Optional() @Whole(1, 12) minBands?: number;
  @Optional() @Whole(1, 12) maxBands?: number;
  @Optional() @Section(() => ExtraTimeForm) extraTime?: ExtraTimeForm;
}

export class CalendarForm {
  @Optional() @Sections(() => BandForm) bands: BandForm[] = [];
  @Optional() @Sections(() => CombinationForm) combinations: CombinationForm[] = [];
  @Sections(() => ClosingForm) closings: ClosingForm[];
  @Optional() @Sections(() => ExtraOpeningForm) extraOpenings: ExtraOpeningForm[] = [];
  @Optional() @Sections(() => HolidayForm) holidays: HolidayForm[] = [];
  @Sections(() => PlanForm) plans: PlanForm[];
}
