import { minutesOf, timeOfMinutes } from '@kashikan/kernel';
import { bandsOn } from './bands-on';
import { hoursOn } from './hours-on';
import { lendingOn } from './lending-on';
import type { Band, BandLending, HourlyLending, OpeningHours, RoomCalendar } from './room-calendar';
import type { HoursChoice, SlotChoice } from './slot-choice';

/** The choice nearest to a choice that is neither too short nor too long; what has other faults stays as it is. */
export function fittingChoice(calendar: RoomCalendar, choice: SlotChoice): SlotChoice {
  const lending = lendingOn(calendar, choice.date);
  if ('bands' in choice) {
    if (lending.kind !== 'band') return choice;
    const { simple } = bandsOn(lending, calendar, choice.date);
    const bands = fittingBands(lending, simple, choice.bands);
    return bands.length > 0 ? { ...choice, bands: bands.map(band => band.code) } : choice;
  }
  if (lending.kind !== 'hourly') return choice;
  const hours = hoursOn(lending, calendar.days, choice.date);
  return hours ? { ...choice, ...fittingHours(lending, hours, choice) } : choice;
}

/** Made longer towards the end of the day, and at its end towards the beginning; made shorter from its end. */
export function fittingBands(
  { minBands = 1, maxBands = Infinity }: BandLending,
  simple: readonly Band[],
  chosen: readonly string[],
): readonly Band[] {
  const places = simple.flatMap(({ code }, place) => (chosen.includes(code) ? [place] : []));
  const [first] = places;
  const last = places.at(-1);
  if (first === undefined || last === undefined) return [];
  const length = Math.min(maxBands, Math.max(minBands, last + 1 - first));
  const start = Math.max(0, Math.min(first, simple.length - length));
  return simple.slice(start, start + length);
}

export function fittingHours(
  { minMinutes, maxMinutes }: HourlyLending,
  { opens, closes }: Pick<OpeningHours, 'opens' | 'closes'>,
  { from, to }: Pick<HoursChoice, 'from' | 'to'>,
): Pick<HoursChoice, 'from' | 'to'> {
  const wanted = minutesOf(to) - minutesOf(from);
  const length = Math.min(maxMinutes, Math.max(minMinutes, wanted));
  if (length === wanted) return { from, to };
  const start = Math.max(minutesOf(opens), Math.min(minutesOf(from), minutesOf(closes) - length));
  return { from: timeOfMinutes(start), to: timeOfMinutes(Math.min(start + length, minutesOf(closes))) };
}
