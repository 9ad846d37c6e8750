import type { Booking } from '@kashikan/bookings';
import { calendarOf, calendarWithoutReception } from '@kashikan/calendar';
import { type HourlyLending, resolveSlot, type Slot, type SlotChoice } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { type LocalDate, type LocalTime, minutesOf, timeOfMinutes } from '@kashikan/kernel';
import { choiceOf } from './slot-of-booking';

/** What can be taken on the day: the free bands, or the times of the free stretches. */
export type DayOffer =
  | {
      readonly kind: 'bands';
      readonly bands: readonly {
        readonly code: string;
        readonly name: string;
        readonly from: LocalTime;
        readonly to: LocalTime;
      }[];
    }
  | { readonly kind: 'times'; readonly from: readonly LocalTime[]; readonly to: readonly LocalTime[] };

/** What can be taken of the free bands or stretches of a day; `bandName` in the language of the page. */
export function dayOffer(
  room: Room,
  free: readonly Slot[],
  bandName: (bands: readonly string[]) => string,
): DayOffer {
  const { lending } = calendarOf(room);
  if (lending.kind === 'hourly') return timesOf(lending, free);
  return {
    kind: 'bands',
    bands: free.map(({ bands, from, to }) => ({ code: bands[0] ?? '', name: bandName(bands), from, to })),
  };
}

function timesOf(
  { unitMinutes }: HourlyLending,
  free: readonly { from: LocalTime; to: LocalTime }[],
): DayOffer {
  const grid = free.map(({ from, to }) => {
    const steps = Math.floor((minutesOf(to) - minutesOf(from)) / unitMinutes);
    return Array.from({ length: steps + 1 }, (_, step) =>
      timeOfMinutes(minutesOf(from) + step * unitMinutes),
    );
  });
  return {
    kind: 'times',
    from: grid.flatMap(times => times.slice(0, -1)),
    to: grid.flatMap(times => times.slice(1)),
  };
}

/** The same hours of a booking on another day or in another room, as far as it is lent alike. */
export function sameHours(booking: Booking, old: Room, room: Room, date: LocalDate): SlotChoice {
  const choice = { ...choiceOf(booking, old), date };
  const fits = resolveSlot(calendarWithoutReception(room), choice, booking.createdAt).kind !== 'refusal';
  return fits ? choice : { date, bands: [] };
}
