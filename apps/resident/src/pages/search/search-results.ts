import type { ResolvedSlot } from '@kashikan/calendar/rules';
import { Catalogue, type Room, type Town } from '@kashikan/catalogue';
import { FindRooms, type NotFree } from '@kashikan/journeys';
import { addDays, type LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { hoursOf, type Search } from './read-search';

export interface FreeTime {
  readonly slot: ResolvedSlot;
  readonly totalYen: number | null;
}

export interface RoomResult {
  readonly room: Room;
  readonly free: readonly FreeTime[];
  /** Why nothing of the room is to be had, when `free` is empty. */
  readonly why: NotFree | null;
}

export interface Results {
  readonly date: LocalDate;
  readonly rooms: readonly RoomResult[];
  readonly asOf: Date;
}

/** How far to look for something else when the wanted day has nothing. */
const DAYS_AHEAD = 14;

@Injectable()
export class SearchResults {
  constructor(
    private readonly findRooms: FindRooms,
    private readonly catalogue: Catalogue,
  ) {}

  /** The rooms that suit on one day, those with free times first, in the order of fit. */
  async onDay(town: Town, search: Search, date: LocalDate, accountId: string | null): Promise<Results> {
    const { people, purposeCode, facilityId } = search;
    const found = await Promise.all(
      hoursOf[search.part].map(hours =>
        this.findRooms.run({
          municipalityId: town.municipality.id,
          date,
          ...hours,
          people,
          purposeCode,
          facilityId,
          accountId,
        }),
      ),
    );
    const byRoom = new Map<string, RoomResult>();
    for (const { room, slot, totalYen, free, why } of found.flatMap(({ rooms }) => rooms)) {
      const known = byRoom.get(room.id) ?? { room, free: [], why };
      const isNew = free && slot && !known.free.some(time => time.slot.from === slot.from);
      byRoom.set(room.id, isNew ? { ...known, free: [...known.free, { slot, totalYen }], why: null } : known);
    }
    const rooms = [...byRoom.values()];
    return {
      date,
      rooms: [
        ...rooms.filter(({ free }) => free.length > 0),
        ...rooms.filter(({ free }) => free.length === 0),
      ],
      asOf: found[0]?.asOf ?? new Date(0),
    };
  }

  /** The first later day on which something is free. */
  async nextDay(
    town: Town,
    search: Search,
    after: LocalDate,
    accountId: string | null,
  ): Promise<Results | undefined> {
    for (let ahead = 1; ahead <= DAYS_AHEAD; ahead += 1) {
      const results = await this.onDay(town, search, addDays(after, ahead), accountId);
      if (results.rooms.some(({ free }) => free.length > 0)) return results;
    }
    return undefined;
  }

  /** Without a date: every room that suits, the smallest that is large enough first. */
  suiting(town: Town, { people, purposeCode, facilityId, stepFreeOnly }: Search): Room[] {
    return town.facilities
      .filter(facility => facilityId === undefined || facility.id === facilityId)
      .flatMap(({ rooms }) => rooms)
      .filter(room => room.publication !== 'hidden')
      .filter(room => people === undefined || room.capacity >= people)
      .filter(room => purposeCode === undefined || room.purposes.includes(purposeCode))
      .filter(room => !stepFreeOnly || room.stepFree)
      .sort((a, b) => a.capacity - b.capacity);
  }

  town(id: string): Promise<Town> {
    return this.catalogue.municipality(id);
  }
}
