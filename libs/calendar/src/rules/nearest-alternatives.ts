import { addDays, type LocalDate, type LocalTime, minutesOf, timeOfMinutes } from '@kashikan/kernel';
import { freeSlots } from './free-slots';
import { lendingOn } from './lending-on';
import { resolveSlot } from './resolve-slot';
import type { RoomCalendar } from './room-calendar';
import type { DayOfSlots, OccupiedTime, Slot } from './slot';
import type { ResolvedSlot, SlotChoice } from './slot-choice';
import { slotCovering } from './slot-covering';
import { rowInTheWay, takenAt } from './taken';

export interface RoomInTime<Id = string> {
  readonly roomId: Id;
  readonly calendar: RoomCalendar;
  /** Of all its parts, over the days looked at. */
  readonly occupied: readonly OccupiedTime[];
}

export interface Alternative<Id = string> {
  readonly why: 'same-room' | 'same-time';
  readonly roomId: Id;
  readonly slot: ResolvedSlot;
}

export interface Wanted {
  readonly date: LocalDate;
  readonly from: LocalTime;
  readonly to: LocalTime;
  /** How many bands were wanted; absent for hourly lending. */
  readonly bands?: readonly string[];
}

/** How far before and after the wanted day to look in the same room. */
export const ALTERNATIVE_DAYS = 7;

/**
 * What else is free when a slot is gone: the same room as near as possible to the wanted time, for as long, and other rooms at
 * the wanted time, in the order given. At most `most` of each.
 */
export function nearestAlternatives<Id>(
  wanted: Wanted,
  room: RoomInTime<Id>,
  others: readonly RoomInTime<Id>[],
  now: Date,
  most = 3,
): Alternative<Id>[] {
  const sameRoom = inSameRoom(wanted, room, now).slice(0, most);
  const sameTime = others.flatMap(other => {
    const slot = atSameTime(wanted, other, now);
    return slot ? [{ why: 'same-time' as const, roomId: other.roomId, slot }] : [];
  });
  return [
    ...sameRoom.map(slot => ({ why: 'same-room' as const, roomId: room.roomId, slot })),
    ...sameTime.slice(0, most),
  ];
}

/** Days count more than hours: another time on the wanted day comes before the same time on another day. */
function inSameRoom(wanted: Wanted, { calendar, occupied }: RoomInTime<unknown>, now: Date): ResolvedSlot[] {
  const range = { from: addDays(wanted.date, -ALTERNATIVE_DAYS), to: addDays(wanted.date, ALTERNATIVE_DAYS) };
  const distance = ({ date, from }: { date: LocalDate; from: LocalTime }) => {
    const days = Math.abs(Date.parse(date) - Date.parse(wanted.date)) / 86_400_000;
    return days * 10_000 + Math.abs(minutesOf(from) - minutesOf(wanted.from));
  };
  const taken = takenAt(occupied, now);
  return freeSlots(calendar, range, occupied, now)
    .flatMap(day => choicesOf(day, wanted, calendar))
    .map(choice => resolveSlot(calendar, choice, now))
    .filter(slot => slot.kind === 'slot')
    .filter(slot => !rowInTheWay(taken, slot.startsAt.getTime(), slot.occupiesUntil.getTime()))
    .sort((a, b) => distance(a) - distance(b));
}

function choicesOf(day: DayOfSlots, wanted: Wanted, calendar: RoomCalendar): SlotChoice[] {
  const lending = lendingOn(calendar, day.date);
  const free = day.slots.filter(slot => slot.state === 'free');
  if (lending.kind === 'hourly')
    return free.flatMap(stretch => timesWithin(day.date, stretch, wanted, lending.unitMinutes));
  const length = Math.max(1, wanted.bands?.length ?? 1);
  return free
    .map((_, place) => ({
      date: day.date,
      bands: free.slice(place, place + length).flatMap(slot => slot.bands),
    }))
    .filter(choice => choice.bands.length === length);
}

/** The time of the wanted length in a free stretch that starts nearest to the wanted time. */
function timesWithin(date: LocalDate, { from, to }: Slot, wanted: Wanted, unitMinutes: number): SlotChoice[] {
  const length = minutesOf(wanted.to) - minutesOf(wanted.from);
  const slack = minutesOf(to) - minutesOf(from) - length;
  if (slack < 0) return [];
  const units = Math.round((minutesOf(wanted.from) - minutesOf(from)) / unitMinutes) * unitMinutes;
  const start = minutesOf(from) + Math.max(0, Math.min(units, slack - (slack % unitMinutes)));
  return [{ date, from: timeOfMinutes(start), to: timeOfMinutes(start + length) }];
}

function atSameTime(wanted: Wanted, { calendar, occupied }: RoomInTime<unknown>, now: Date) {
  const slot = slotCovering(calendar, wanted.date, wanted, now);
  if (slot.kind === 'refusal') return undefined;
  const inTheWay = rowInTheWay(takenAt(occupied, now), slot.startsAt.getTime(), slot.occupiesUntil.getTime());
  return inTheWay ? undefined : slot;
}
