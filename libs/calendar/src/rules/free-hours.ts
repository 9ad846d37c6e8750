import { type LocalDate, type LocalTime, minutesOf, timeOfMinutes } from '@kashikan/kernel';
import { hoursOn } from './resolve-hours';
import type { HourlyLending, RoomCalendar } from './room-calendar';
import type { Slot, Standing } from './slot';
import { existingInstant } from './span-in-time';
import { standingOf } from './standing-of';
import type { Taken } from './taken';

/**
 * The opening hours of a day, cut into stretches of one state. Any time on the grid inside a free stretch, within the shortest and
 * longest use, may be taken. A unit counts as free only when its own cleaning fits, so no use that ends in the stretch can
 * run into the next one.
 */
export function freeHours(
  calendar: RoomCalendar,
  lending: HourlyLending,
  date: LocalDate,
  taken: readonly Taken[],
  now: Date,
): Slot[] {
  const stretches: Slot[] = [];
  for (const unit of unitsOf(calendar, lending, date)) {
    const standing = standingOf(calendar, date, unit, taken, now);
    const before = stretches.at(-1);
    if (before && sameStanding(before, standing))
      stretches[stretches.length - 1] = { ...before, to: unit.to, endsAt: unit.endsAt };
    else stretches.push({ bands: [], ...unit, ...standing });
  }
  return stretches.map(stretch =>
    isTooShort(stretch, lending) ? { ...stretch, state: 'too-short' } : stretch,
  );
}

type Unit = Pick<Slot, 'from' | 'to' | 'startsAt' | 'endsAt'>;

/** From each point of the grid to the next; a point that the clocks leave out is no point. */
function* unitsOf({ days, zone }: RoomCalendar, lending: HourlyLending, date: LocalDate): Generator<Unit> {
  const hours = hoursOn(lending, days, date);
  if (!hours) return;
  let before: { time: LocalTime; instant: Date } | undefined;
  for (
    let minute = minutesOf(hours.opens);
    minute <= minutesOf(hours.closes);
    minute += lending.unitMinutes
  ) {
    const time = timeOfMinutes(minute);
    const instant = existingInstant(date, time, zone);
    if (!instant) continue;
    if (before) yield { from: before.time, to: time, startsAt: before.instant, endsAt: instant };
    before = { time, instant };
  }
}

/** Two holds with different ends stay apart, because people are told when each ends. */
const sameStanding = (a: Standing, b: Standing) =>
  a.state === b.state && a.occupiedBy === b.occupiedBy && a.heldUntil?.getTime() === b.heldUntil?.getTime();

const isTooShort = ({ state, from, to }: Slot, { minMinutes }: HourlyLending) =>
  state === 'free' && minutesOf(to) - minutesOf(from) < minMinutes;
