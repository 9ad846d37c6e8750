import type { ShownClosure } from '@kashikan/calendar';
import {
  addDays,
  addMonths,
  instantAt,
  isLocalDate,
  type LocalDate,
  localTime,
  type TimeRange,
  weekdayOf,
  type Zone,
} from '@kashikan/kernel';

/** The first day of the month that `2027-06` names; of this month when the text names none. */
export function monthOf(typed: unknown, today: LocalDate): LocalDate {
  const text = typeof typed === 'string' ? `${typed.trim()}-01` : '';
  return isLocalDate(text) ? text : (`${today.slice(0, 7)}-01` as LocalDate);
}

const midnight = localTime('00:00');

export const monthRange = (month: LocalDate, zone: Zone): TimeRange => ({
  startsAt: instantAt(month, midnight, zone),
  endsAt: instantAt(addMonths(month, 1), midnight, zone),
});

/** The weeks of a month from Sunday on; null where a day belongs to another month. */
export function weeksOf(month: LocalDate): (LocalDate | null)[][] {
  const next = addMonths(month, 1);
  const days: (LocalDate | null)[] = Array.from({ length: weekdayOf(month) }, () => null);
  for (let date = month; date < next; date = addDays(date, 1)) days.push(date);
  while (days.length % 7 !== 0) days.push(null);
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7));
}

/** The closures that have any of a day. */
export const closuresOn = (
  closures: readonly ShownClosure[],
  date: LocalDate,
  zone: Zone,
): readonly ShownClosure[] => {
  const [startsAt, endsAt] = [instantAt(date, midnight, zone), instantAt(addDays(date, 1), midnight, zone)];
  return closures.filter(one => one.startsAt < endsAt && one.endsAt > startsAt);
};
