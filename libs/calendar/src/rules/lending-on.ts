import type { LocalDate, LocalTime } from '@kashikan/kernel';
import { bandsOn } from './bands-on';
import { hoursOn } from './hours-on';
import type { Band, DayLending, RoomCalendar } from './room-calendar';

/** What a room is lent by on a date. Whoever asks about a day asks this, never the lending of the room. */
export function lendingOn(
  { lending, days }: Pick<RoomCalendar, 'lending' | 'days'>,
  date: LocalDate,
): DayLending {
  if (lending.kind !== 'mixed') return lending;
  return hoursOn(lending.byHour, days, date) ? lending.byHour : lending.inBands;
}

/** Every row of the bands that a room may be lent by, whatever the day; none when it is lent by the hour only. */
export function bandRowsOf({ lending }: Pick<RoomCalendar, 'lending'>): readonly Band[] {
  if (lending.kind === 'hourly') return [];
  return lending.kind === 'mixed' ? lending.inBands.bands : lending.bands;
}

/** From the first minute to the last that a room is lent on a date, whether the house is open then or not. */
export function openingOn(
  calendar: Pick<RoomCalendar, 'lending' | 'days' | 'zone'>,
  date: LocalDate,
): { readonly opens: LocalTime; readonly closes: LocalTime } | undefined {
  const lending = lendingOn(calendar, date);
  if (lending.kind === 'hourly') return hoursOn(lending, calendar.days, date);
  const { simple } = bandsOn(lending, calendar, date);
  const [opens, closes] = [simple[0]?.from, simple.at(-1)?.to];
  return opens && closes ? { opens, closes } : undefined;
}
