import { addDays, type LocalDate, localDate } from '@kashikan/kernel';
import type { Holidays } from './closing-rules';
import { type WeekdayName, weekdayNameOf, weekdayNames } from './weekday';

/** 季節: `MM-DD` to `MM-DD`, both included; may run over the end of the year (11-01 to 03-31). */
export interface Season {
  readonly fromDay: string;
  readonly toDay: string;
}

/** On which days a row holds: on every day of the season, or those named in `on`; without either, on every day. */
export interface OnDays {
  readonly on?: readonly (WeekdayName | 'holiday')[];
  readonly season?: Season;
}

/** A day as far as rows of hours and bands can tell days apart. */
export interface KindOfDay {
  /** MM-DD. */
  readonly monthDay: string;
  readonly weekday: WeekdayName;
  readonly isHoliday: boolean;
}

export const kindOfDay = (date: LocalDate, holidays: Holidays): KindOfDay => ({
  monthDay: date.slice(5),
  weekday: weekdayNameOf(date),
  isHoliday: holidays.has(date),
});

export const holdsOn = ({ on, season }: OnDays, { monthDay, weekday, isHoliday }: KindOfDay): boolean =>
  (!season || isWithin(season, monthDay)) &&
  (!on || on.includes(weekday) || (isHoliday && on.includes('holiday')));

const isWithin = ({ fromDay, toDay }: Season, day: string): boolean =>
  fromDay <= toDay ? fromDay <= day && day <= toDay : fromDay <= day || day <= toDay;

/** One of each kind of day between which these rows can tell: every weekday, holiday or not, of every stretch of the year. */
export function kindsOfDay(rows: readonly OnDays[]): KindOfDay[] {
  const starts = new Set(['01-01']);
  for (const { season } of rows) if (season) starts.add(season.fromDay).add(dayAfter(season.toDay));
  return [...starts].flatMap(monthDay =>
    weekdayNames.flatMap(weekday => [false, true].map(isHoliday => ({ monthDay, weekday, isHoliday }))),
  );
}

/** In a leap year; 30 February, which a form may hold, is followed by March. */
function dayAfter(monthDay: string): string {
  const [month = '01', day = '01'] = monthDay.split('-');
  return addDays(localDate(`2028-${month}-01`), Number(day)).slice(5);
}
