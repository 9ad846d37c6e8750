import { datesFrom, type LocalDate } from '@kashikan/kernel';
import { gridOf } from './day-grid';
import { type DayStatus, dayStatus } from './day-status';
import { freeHours } from './free-hours';
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
  const { lending, zone, cleaningMinutes } = calendar;
  const ofDay = takenOn(taken, dayInTime(day.date, zone), cleaningMinutes);
  if (lending.kind === 'hourly') return day.open ? freeHours(calendar, lending, day.date, ofDay, now) : [];
  return gridOf(calendar, day.date).map(band =>
    slotIn(band, day.open ? standingOf(calendar, day.date, band, ofDay, now) : closed),
  );
}

const closed: Standing = { state: 'closed' };
