import type { Booking } from '@kashikan/bookings';
import { calendarWithoutReception } from '@kashikan/calendar';
import {
  type HourlyLending,
  lendingOn,
  resolveSlot,
  type Slot,
  type SlotChoice,
} from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { readTime } from '@kashikan/i18n';
import { type LocalDate, type LocalTime, localTime, minutesOf, timeOfMinutes } from '@kashikan/kernel';
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
  date: LocalDate,
  free: readonly Slot[],
  bandName: (bands: readonly string[]) => string,
): DayOffer {
  const lending = lendingOn(calendarWithoutReception(room), date);
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

/** What a form holds of a slot: ticked bands, or two times as they were typed. */
export interface TypedSlot {
  readonly bands: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** What was picked in a form. What cannot be read stays unreadable, so that the calendar says what is wrong. */
export function typedChoice(room: Room, date: LocalDate, { bands, from, to }: TypedSlot): SlotChoice {
  const isByHour =
    room.lending === 'hourly' || (room.lending === 'mixed' && bands.length === 0 && from !== '');
  if (!isByHour) return { date, bands };
  const none = localTime('00:00');
  return { date, from: readTime(from) ?? none, to: readTime(to) ?? none };
}

/** The same hours of a booking on another day or in another room, as far as it is lent alike. */
export function sameHours(booking: Booking, old: Room, room: Room, date: LocalDate): SlotChoice {
  const choice = { ...choiceOf(booking, old), date };
  const fits = resolveSlot(calendarWithoutReception(room), choice, booking.createdAt).kind !== 'refusal';
  return fits ? choice : { date, bands: [] };
}
