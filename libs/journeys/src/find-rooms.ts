import type { FixedQuote } from '@kashikan/bookings';
import { calendarOf } from '@kashikan/calendar';
import { type ResolvedSlot, slotCovering } from '@kashikan/calendar/rules';
import { Catalogue, type Room, type Towns } from '@kashikan/catalogue';
import { Clock, DomainError, type LocalDate, localDateOf, type LocalTime } from '@kashikan/kernel';
import { OccupiedTimeView } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import { PriceRequest } from './price-request';

export interface RoomSearch {
  readonly municipalityId: string;
  readonly facilityId?: string | undefined;
  readonly date: LocalDate;
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly people?: number | undefined;
  readonly purposeCode?: string | undefined;
}

/** Why a room is not to be had at that time; the code is worded like any refusal. */
export interface NotFree {
  readonly code: string;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface FoundRoom {
  readonly room: Room;
  /** The shortest slot that covers the time wanted; null when the room has none. */
  readonly slot: ResolvedSlot | null;
  /** For an ordinary use without extras; null when there is no slot or no price. */
  readonly totalYen: number | null;
  readonly free: boolean;
  readonly why: NotFree | null;
}

export interface FoundRooms {
  readonly rooms: readonly FoundRoom[];
  readonly asOf: Date;
}

const plainUse = {
  highestTicketYen: 0,
  isCommercial: false,
  isOutsider: false,
  isRehearsal: false,
  usesAirConditioning: false,
  reductionCode: null,
  equipment: [],
};

const taken: NotFree = { code: 'booking.slot-taken', facts: {} };

/** Answers for one date and time, before the database is asked; remembered for a minute, the grain of opening times. */
const REMEMBERED = 500;

/** 空き室さがし: the rooms that suit, with their price and, where they are not free, the reason. */
@Injectable()
export class FindRooms {
  private remembered = new Map<string, Promise<readonly FoundRoom[]>>();
  private rememberedFor: Towns | undefined;
  private rememberedMinute = 0;

  constructor(
    private readonly catalogue: Catalogue,
    private readonly occupied: OccupiedTimeView,
    private readonly price: PriceRequest,
    private readonly clock: Clock,
  ) {}

  /** Rooms in the order of fit: the free ones first, the smallest that is large enough, then the cheapest. */
  async run(search: RoomSearch): Promise<FoundRooms> {
    const asOf = this.clock.now();
    const candidates = await this.candidates(search, asOf);
    const slots = candidates.flatMap(found => (found.free && found.slot ? [found.slot] : []));
    const times = new Map(
      slots.map(slot => [timeKey(slot), { startsAt: slot.startsAt, endsAt: slot.occupiesUntil }]),
    );
    const takenParts = await this.occupied.takenParts([...times.values()], asOf);
    const takenAt = new Map([...times.keys()].map((key, place) => [key, takenParts[place]]));
    const rooms = candidates.map(found => {
      const parts = found.free && found.slot ? takenAt.get(timeKey(found.slot)) : undefined;
      const isTaken = parts !== undefined && found.room.partIds.some(partId => parts.has(partId));
      return isTaken ? { ...found, free: false, why: taken } : found;
    });
    return { rooms: [...rooms.filter(found => found.free), ...rooms.filter(found => !found.free)], asOf };
  }

  private async candidates(search: RoomSearch, now: Date): Promise<readonly FoundRoom[]> {
    const towns = await this.catalogue.current();
    const minute = Math.floor(now.getTime() / 60_000);
    if (
      this.rememberedFor !== towns ||
      this.rememberedMinute !== minute ||
      this.remembered.size > REMEMBERED
    ) {
      this.remembered = new Map();
      this.rememberedFor = towns;
      this.rememberedMinute = minute;
    }
    const key = JSON.stringify([
      search.municipalityId,
      search.facilityId,
      search.date,
      search.from,
      search.to,
      search.people,
      search.purposeCode,
    ]);
    let found = this.remembered.get(key);
    if (!found) {
      found = this.compute(search, now);
      this.remembered.set(key, found);
      found.catch(() => this.remembered.delete(key));
    }
    return found;
  }

  private async compute(search: RoomSearch, now: Date): Promise<readonly FoundRoom[]> {
    const town = await this.catalogue.municipality(search.municipalityId);
    const suitable = town.facilities
      .filter(facility => search.facilityId === undefined || facility.id === search.facilityId)
      .flatMap(facility => facility.rooms)
      .filter(room => room.publication !== 'hidden')
      .filter(room => search.people === undefined || room.capacity >= search.people)
      .filter(room => search.purposeCode === undefined || room.purposes.includes(search.purposeCode));
    const found = await Promise.all(suitable.map(room => this.candidate(room, search, now)));
    return found.sort((a, b) => a.room.capacity - b.room.capacity || (a.totalYen ?? 0) - (b.totalYen ?? 0));
  }

  private async candidate(room: Room, search: RoomSearch, now: Date): Promise<FoundRoom> {
    const slot = slotCovering(calendarOf(room), search.date, search, now);
    if (slot.kind === 'refusal') return { room, slot: null, totalYen: null, free: false, why: slot };
    const quote = await this.quoteOf(room, slot, now);
    if (room.publication === 'shown')
      return { room, slot, totalYen: quote?.totalYen ?? null, free: false, why: notOnline };
    return { room, slot, totalYen: quote?.totalYen ?? null, free: true, why: null };
  }

  /** A room without a price for an ordinary use is still shown; the application form says what is missing. */
  private async quoteOf(room: Room, slot: ResolvedSlot, now: Date): Promise<FixedQuote | undefined> {
    const today = localDateOf(now, room.facility.municipality.timeZone);
    try {
      return (await this.price.run(room, slot, plainUse, today)).quote;
    } catch (error) {
      if (error instanceof DomainError) return undefined;
      throw error;
    }
  }
}

const notOnline: NotFree = { code: 'booking.not-bookable-online', facts: {} };

const timeKey = (slot: ResolvedSlot): string => `${slot.startsAt.getTime()}-${slot.occupiesUntil.getTime()}`;
