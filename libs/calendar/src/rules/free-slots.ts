import { datesFrom, type LocalDate } from '@kashikan/kernel';
import { gridOf } from './day-grid';
import { type DayStatus, dayStatus } from './day-status';
import { freeHours } from './free-hours';
import { lendingOn } from './lending-on';
import type { RoomCalendar } from './room-calendar';
import { type DayOfSlots, type OccupiedTime, type Slot, slotIn, type Standing } from './slot';
import { dayInTime } from './span-in-time';
import { standingOf } from './standing-of';
import { type Taken, takenAt, takenOn } from './taken';

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
  const days: DayOfSlots[] = [];
  for (const date of datesFrom(range.from, range.to)) {
    const day = dayStatus(calendar, date);
    const { dayType, holiday, open, closedBy, openedFor } = day;
    const slots = slotsOf(calendar, day, taken, now);
    days.push({ date, dayType, holiday, open, closedBy, openedFor, slots });
  }
  return days;
}

function slotsOf(calendar: RoomCalendar, day: DayStatus, taken: readonly Taken[], now: Date): Slot[] {
  const { zone, cleaningMinutes } = calendar;
  const lending = lendingOn(calendar, day.date);
  const ofDay = takenOn(taken, dayInTime(day.date, zone), cleaningMinutes);
  if (lending.kind === 'hourly') return day.open ? freeHours(calendar, lending, day.date, ofDay, now) : [];
  const bands = gridOf(calendar, day.date);
  if (!day.open) return bands.map(band => slotIn(band, closed));
  const slots = bands.map(band => slotIn(band, standingOf(calendar, day.date, band, ofDay, now)));
  const fewest = lending.minBands ?? 1;
  if (fewest === 1) return slots;
  const runs = bands.flatMap((first, place) => {
    const last = bands[place + fewest - 1];
    const time = last && { startsAt: first.startsAt, endsAt: last.endsAt };
    return time && standingOf(calendar, day.date, time, ofDay, now).state === 'free' ? [place] : [];
  });
  return slots.map((slot, place) =>
    slot.state !== 'free' || runs.some(first => first <= place && place < first + fewest)
      ? slot
      : slotIn(slot, tooShort),
  );
}

const closed: Standing = { state: 'closed' };
/** Free, but not together with as many bands as must be taken. */
const tooShort: Standing = { state: 'too-short' };
