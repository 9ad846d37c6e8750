import {
  type DayOffers,
  freeOffers,
  joined,
  opensNext,
  type ResolvedSlot,
  type TakenLists,
} from '@kashikan/calendar/rules';
import { Catalogue, type Room, type Town } from '@kashikan/catalogue';
import {
  addDays,
  Clock,
  DomainError,
  daysBetween,
  instantAt,
  localDateOf,
  localTime,
} from '@kashikan/kernel';
import { type TakenTimes as TakenOfHouse, TakenTimesView } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import { Askers } from './askers';
import type { DaysSearch, FoundDays, PageOfSearch } from './days-search';
import { OffersOfRooms, type RoomOffering } from './offers-of-rooms';
import { PriceRequest } from './price-request';

/** The longest range of days that one search may ask for. */
export const MOST_SEARCH_DAYS = 31;

interface FreeRoom {
  readonly room: Room;
  readonly received: readonly DayOffers[];
  readonly taken: TakenLists;
  readonly first: ResolvedSlot;
}

const midnight = localTime('00:00');

/**
 * 日にちの幅でさがす: every room that suits with its free slots over some days. What the rooms offer is remembered, what is taken is read
 * for all at once, and the two are walked side by side: to the first free slot for most rooms, to the end for those of the page.
 */
@Injectable()
export class SearchDays {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly offers: OffersOfRooms,
    private readonly takenTimes: TakenTimesView,
    private readonly price: PriceRequest,
    private readonly clock: Clock,
    private readonly askers: Askers,
  ) {}

  /** Throws `availability.range` when the range is backwards or longer than `MOST_SEARCH_DAYS`. */
  async run(search: DaysSearch, page: PageOfSearch): Promise<FoundDays> {
    const days = daysBetween(search.from, search.to) + 1;
    if (days < 1 || days > MOST_SEARCH_DAYS)
      throw new DomainError('availability.range', 'malformed', { mostDays: MOST_SEARCH_DAYS });
    const town = await this.catalogue.municipality(search.municipalityId);
    const asker = await this.askers.of(search.accountId ?? null, search.municipalityId);
    const rooms = this.offers.of(await this.catalogue.current(), town, search, asker);
    const { weeks, asOf } = await this.taken(town, search);
    const now = this.clock.now();
    const totalOf = await this.price.ofOrdinaryUse(
      localDateOf(now, town.municipality.timeZone),
      asker.isRegistered && asker.kind.isOutsider,
    );
    const free: FreeRoom[] = [];
    for (const { room, offers } of rooms) {
      const received = this.offers.received(offers, now.getTime());
      const taken = takenOf(room, weeks);
      const [first] = freeOffers(received, taken, 1);
      if (first) free.push({ room, received, taken, first: first.slot });
    }
    return {
      rooms: onPage(free, page, totalOf).map(({ room, received, taken }) => ({
        room,
        slots: freeOffers(received, taken).map(({ slot, freeUntil }) => ({
          slot,
          freeUntil,
          totalYen: totalOf(room, slot),
        })),
      })),
      total: free.length,
      opensAt: free.length > 0 ? null : firstOpening(rooms, weeks, now),
      asOf,
    };
  }

  /** A day more at the end, because the cleaning of a late use reaches into the next one. */
  private taken(town: Town, { facilityId, from, to }: DaysSearch): Promise<TakenOfHouse> {
    const { id, timeZone } = town.municipality;
    const partIds = () =>
      town.facilities
        .filter(facility => facilityId === undefined || facility.id === facilityId)
        .flatMap(facility => [...facility.partNames.keys()]);
    return this.takenTimes.of(
      { name: facilityId ?? id, partIds },
      instantAt(from, midnight, timeZone),
      instantAt(addDays(to, 2), midnight, timeZone),
    );
  }
}

/** By size and then by the price of the first free slot; `free` is by size already, so only the sizes of the page are priced. */
function onPage(
  free: readonly FreeRoom[],
  { start, most }: PageOfSearch,
  totalOf: (room: Room, slot: ResolvedSlot) => number | null,
): FreeRoom[] {
  const sizes = new Set(free.slice(start, start + most).map(({ room }) => room.capacity));
  const smaller = free.findIndex(({ room }) => sizes.has(room.capacity));
  return free
    .filter(({ room }) => sizes.has(room.capacity))
    .map(one => ({ one, yen: totalOf(one.room, one.first) ?? 0 }))
    .sort((a, b) => a.one.room.capacity - b.one.room.capacity || a.yen - b.yen)
    .slice(start - smaller, start - smaller + most)
    .map(({ one }) => one);
}

function takenOf({ partIds }: Room, weeks: TakenOfHouse['weeks']): TakenLists {
  const [only] = partIds;
  if (partIds.length === 1 && only !== undefined) return place => weeks[place]?.(only);
  return place => {
    const week = weeks[place];
    return week && joined(partIds.map(week));
  };
}

/** When nothing is to be had yet: the soonest moment at which something can be applied for. */
function firstOpening(rooms: readonly RoomOffering[], weeks: TakenOfHouse['weeks'], now: Date): Date | null {
  const moments = rooms.map(
    ({ room, offers }) => opensNext(offers.days, takenOf(room, weeks), now.getTime()) ?? Infinity,
  );
  const first = Math.min(...moments);
  return first === Infinity ? null : new Date(first);
}
