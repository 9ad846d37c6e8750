import { addMinutes, datesFrom, type LocalDate } from '@kashikan/kernel';
import { type DayStatus, dayStatus } from './day-status';
import { freeHours } from './free-hours';
import { simpleBands } from './resolve-bands';
import type { BandLending, RoomCalendar } from './room-calendar';
import type { DayOfSlots, OccupiedTime, Slot } from './slot';
import { dayInTime, spanInTime } from './span-in-time';
import { standingOf } from './standing-of';
import { type Taken, takenAt, takenBetween } from './taken';

/**
 * Every slot of a room from one date to another (both included), with its state at `now`. `occupied` is the occupied time of all
 * parts of the room together: a whole hall is free where all its parts are.
 */
export function freeSlots(
  calendar: RoomCalendar,
  range: { readonly from: LocalDate; readonly to: LocalDate },
  occupied: readonly OccupiedTime[],
  now: Date,
): DayOfSlots[] {
  const taken = takenAt(occupied, now);
  return [...datesFrom(range.from, range.to)].map(date => {
    const day = dayStatus(calendar, date);
    return { ...day, slots: slotsOf(calendar, day, taken, now) };
  });
}

function slotsOf(calendar: RoomCalendar, day: DayStatus, taken: readonly Taken[], now: Date): Slot[] {
  const { lending, zone } = calendar;
  const { startsAt, endsAt } = dayInTime(day.date, zone);
  const ofDay = takenBetween(taken, startsAt, addMinutes(endsAt, calendar.cleaningMinutes));
  if (lending.kind === 'band') return freeBands(calendar, lending, day, ofDay, now);
  return day.open ? freeHours(calendar, lending, day.date, ofDay, now) : [];
}

function freeBands(
  calendar: RoomCalendar,
  lending: BandLending,
  { date, open }: DayStatus,
  taken: readonly Taken[],
  now: Date,
): Slot[] {
  return simpleBands(lending).flatMap(band => {
    const time = spanInTime(date, band, calendar.zone);
    if (!time) return [];
    const standing = open ? standingOf(calendar, date, time, taken, now) : { state: 'closed' as const };
    return [{ bands: [band.code], from: band.from, to: band.to, ...time, ...standing }];
  });
}
