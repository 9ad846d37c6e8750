import { type LocalDate, minutesOf } from '@kashikan/kernel';
import { gridOf, type GridSlot } from './day-grid';
import type { HourlyLending, RoomCalendar } from './room-calendar';
import { type Slot, slotIn, type Standing } from './slot';
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
  const units = gridOf(calendar, date);
  const stretches: Slot[] = [];
  for (let first = 0; first < units.length;) {
    const begins = units[first] as GridSlot;
    const standing = standingOf(calendar, date, begins, taken, now);
    let next = first + 1;
    while (
      next < units.length &&
      sameStanding(standing, standingOf(calendar, date, units[next] as GridSlot, taken, now))
    )
      next += 1;
    const { to, endsAt } = units[next - 1] as GridSlot;
    const { bands, from, startsAt } = begins;
    const whole = { bands, from, to, startsAt, endsAt };
    stretches.push(slotIn(whole, isTooShort(whole, standing, lending) ? tooShort : standing));
    first = next;
  }
  return stretches;
}

/** Two holds with different ends stay apart, because people are told when each ends. */
const sameStanding = (a: Standing, b: Standing) =>
  a.state === b.state &&
  a.occupiedBy === b.occupiedBy &&
  a.closedFor?.ja === b.closedFor?.ja &&
  a.heldUntil?.getTime() === b.heldUntil?.getTime();

const isTooShort = (
  { from, to }: Pick<Slot, 'from' | 'to'>,
  { state }: Standing,
  { minMinutes }: HourlyLending,
) => state === 'free' && minutesOf(to) - minutesOf(from) < minMinutes;

const tooShort: Standing = { state: 'too-short' };
