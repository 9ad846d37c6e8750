import { calendarOf } from '@kashikan/calendar';
import {
  type Asker,
  type DayOffers,
  dayStatus,
  offersOf,
  type RoomCalendar,
  weekdayNameOf,
} from '@kashikan/calendar/rules';
import type { Room, Town, Towns } from '@kashikan/catalogue';
import { datesFrom, type LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { DaysSearch } from './days-search';

/** A room that suits, with what it offers on the days wanted; whether that is free, only the database knows. */
export interface RoomOffering {
  readonly room: Room;
  /** Rooms of a house that are lent alike share it. */
  readonly offers: readonly DayOffers[];
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

  of(towns: Towns, town: Town, search: DaysSearch, asker: Asker): readonly RoomOffering[] {
    let memory = this.memories.get(towns);
    if (!memory) this.memories.set(towns, (memory = { searches: new Map(), kinds: new Map() }));
    const key = JSON.stringify([{ ...search, accountId: null }, asker.kindCode, asker.channel]);
    let found = memory.searches.get(key);
    if (!found) {
      if (memory.searches.size >= MOST_SEARCHES) memory.searches.clear();
      memory.searches.set(key, (found = offering(town, search, asker, memory.kinds)));
    }
    return found;
  }
}

function offering(town: Town, search: DaysSearch, asker: Asker, kinds: Memory['kinds']): RoomOffering[] {
  const dates = [...datesFrom(search.from, search.to)];
  const found = new Map<string, DayOffers[]>();
  return suitable(town, search).flatMap(room => {
    const kind = `${room.facilityId} ${room.lending} ${room.calendarCode} ${room.cleaningMinutes}`;
    let offers = found.get(kind);
    if (!offers)
      found.set(
        kind,
        (offers = onDates(
          daysOf(kinds, `${kind} ${asker.kindCode} ${asker.channel}`, search),
          calendarOf(room, asker),
          dates,
          search,
        )),
      );
    return offers.length > 0 ? [{ room, offers }] : [];
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
