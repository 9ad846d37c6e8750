import { calendarOf, lentAlike } from '@kashikan/calendar';
import {
  askerKey,
  type Asker,
  type DayOffers,
  dayStatus,
  offersOf,
  type ReceivedOffers,
  receivedOffers,
  type RoomCalendar,
  weekdayNameOf,
} from '@kashikan/calendar/rules';
import type { Room, Town, Towns } from '@kashikan/catalogue';
import { datesFrom, type LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { DaysSearch } from './days-search';

/** What a kind of room offers on the days wanted, whatever is taken. */
export interface OffersOfKind {
  readonly days: readonly DayOffers[];
  /** What of it could be applied for when somebody last asked. */
  received?: ReceivedOffers;
}

/** A room that suits, with what it offers on the days wanted; whether that is free, only the database knows. */
export interface RoomOffering {
  readonly room: Room;
  /** Rooms that are lent alike share it. */
  readonly offers: OffersOfKind;
}

type ByDate = Map<LocalDate, DayOffers | undefined>;

interface Memory {
  readonly searches: Map<string, readonly RoomOffering[]>;
  readonly kinds: Map<string, ByDate>;
}

const MOST_SEARCHES = 400;
/** Of one kind of room and one wish; a search over more forgets and begins again. */
const MOST_DAYS = 1_000;

/**
 * Which rooms suit a search, and what they offer. Remembered as long as the catalogue, because neither the clock nor a booking can
 * change it.
 */
@Injectable()
export class OffersOfRooms {
  private readonly memories = new WeakMap<Towns, Memory>();

  /** Of rooms with equally many places, in the order of the catalogue; the smallest first. */
  of(towns: Towns, town: Town, search: DaysSearch, asker: Asker): readonly RoomOffering[] {
    let memory = this.memories.get(towns);
    if (!memory) this.memories.set(towns, (memory = { searches: new Map(), kinds: new Map() }));
    const key = JSON.stringify([{ ...search, accountId: null }, askerKey(asker)]);
    let found = memory.searches.get(key);
    if (!found) {
      if (memory.searches.size >= MOST_SEARCHES) memory.searches.clear();
      memory.searches.set(key, (found = offering(town, search, asker, memory.kinds)));
    }
    return found;
  }

  /** What of it can be applied for now. The clock changes that only at some moments, so it is remembered until the next one. */
  received(offers: OffersOfKind, now: number): readonly DayOffers[] {
    const { received } = offers;
    if (received && received.since <= now && now < received.until) return received.days;
    return (offers.received = receivedOffers(offers.days, now)).days;
  }
}

function offering(town: Town, search: DaysSearch, asker: Asker, kinds: Memory['kinds']): RoomOffering[] {
  const dates = [...datesFrom(search.from, search.to)];
  const found = new Map<string, OffersOfKind>();
  return suitable(town, search)
    .sort((a, b) => a.capacity - b.capacity)
    .flatMap(room => {
      const kind = lentAlike(room);
      let offers = found.get(kind);
      if (!offers) {
        const known = daysOf(kinds, `${kind} ${askerKey(asker)}`, search);
        found.set(kind, (offers = { days: onDates(known, calendarOf(room, asker), dates, search) }));
      }
      return offers.days.length > 0 ? [{ room, offers }] : [];
    });
}

/** The rooms that may be booked here and fit the people and the purpose. */
function suitable(town: Town, { facilityId, people, purposeCode, stepFreeOnly }: DaysSearch): Room[] {
  return town.facilities
    .filter(facility => facilityId === undefined || facility.id === facilityId)
    .flatMap(facility => facility.rooms)
    .filter(room => room.publication === 'bookable')
    .filter(room => people === undefined || room.capacity >= people)
    .filter(room => purposeCode === undefined || room.purposes.includes(purposeCode))
    .filter(room => !stepFreeOnly || room.stepFree);
}

function daysOf(kinds: Memory['kinds'], kind: string, { part, minutes }: DaysSearch): ByDate {
  const key = `${kind} ${part} ${minutes ?? ''}`;
  let known = kinds.get(key);
  if (!known || known.size > MOST_DAYS) kinds.set(key, (known = new Map<LocalDate, DayOffers | undefined>()));
  return known;
}

function onDates(
  known: ByDate,
  calendar: RoomCalendar,
  dates: readonly LocalDate[],
  { days, part, minutes }: DaysSearch,
): DayOffers[] {
  const isWanted = (date: LocalDate) =>
    days.length === 0 ||
    days.includes(weekdayNameOf(date)) ||
    (days.includes('holiday') && dayStatus(calendar, date).holiday !== undefined);
  return dates.filter(isWanted).flatMap(date => {
    if (!known.has(date)) known.set(date, offersOf(calendar, date, { part, minutes }));
    return known.get(date) ?? [];
  });
}
