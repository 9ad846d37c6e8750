import type { Booking } from '@kashikan/bookings';
import { calendarOf, calendarWithoutReception, ClosureView } from '@kashikan/calendar';
import { type Channel, type DayOfSlots, freeSlots, type OccupiedTime } from '@kashikan/calendar/rules';
import { Catalogue, type Facility, type Room } from '@kashikan/catalogue';
import {
  addDays,
  Clock,
  DomainError,
  daysBetween,
  instantAt,
  type LocalDate,
  localTime,
} from '@kashikan/kernel';
import { type OccupiedRow, OccupiedTimeView } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import { Askers, type KnownAsker } from './askers';

/** The longest range of days that one question may ask for. */
export const MOST_DAYS = 62;

export interface RoomDays {
  readonly room: Room;
  readonly days: readonly DayOfSlots[];
  /** Whose reception the states show. */
  readonly asker: KnownAsker;
  /** The moment at which the answer was true. */
  readonly asOf: Date;
}

export interface FacilityDay {
  readonly facility: Facility;
  readonly rooms: readonly { readonly room: Room; readonly day: DayOfSlots }[];
  readonly asOf: Date;
}

const midnight = localTime('00:00');

/** 空き状況: which slots of a room, or of all rooms of a facility, are free. One read of the database each, and one for closures. */
@Injectable()
export class RoomAvailability {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly occupied: OccupiedTimeView,
    private readonly closures: ClosureView,
    private readonly clock: Clock,
    private readonly askers: Askers,
  ) {}

  /** As it stands for a person, on the internet unless they ask otherwise. Throws `availability.range` when the range is backwards or longer than `MOST_DAYS`. */
  async ofRoom(
    roomId: string,
    range: { from: LocalDate; to: LocalDate },
    accountId: string | null = null,
    channel: Channel = 'online',
  ): Promise<RoomDays> {
    const days = daysBetween(range.from, range.to) + 1;
    if (days < 1 || days > MOST_DAYS)
      throw new DomainError('availability.range', 'malformed', { mostDays: MOST_DAYS });
    const room = await this.catalogue.room(roomId);
    const asker = await this.askers.of(accountId, room.municipalityId, channel);
    const asOf = this.clock.now();
    const rows = await this.rowsOf(room.partIds, room.facility, range, asOf);
    return { room, days: freeSlots(calendarOf(room, asker), range, rows, asOf), asOf, asker };
  }

  /** A day of a room for a booking that may change: its own time is free to it, and on its own day no reception binds it. */
  async forChange(
    { id, accountId, roomId, useDate }: Pick<Booking, 'id' | 'accountId' | 'roomId' | 'useDate'>,
    room: Room,
    date: LocalDate,
    channel: Channel = 'online',
  ): Promise<DayOfSlots | undefined> {
    const asOf = this.clock.now();
    const range = { from: date, to: date };
    const asker = await this.askers.of(accountId, room.municipalityId, channel);
    const isItsOwnDay = room.id === roomId && date === useDate;
    const calendar = isItsOwnDay ? calendarWithoutReception(room) : calendarOf(room, asker);
    const rows = await this.rowsOf(room.partIds, room.facility, range, asOf);
    return freeSlots(
      calendar,
      range,
      rows.filter(row => row.sourceId !== id),
      asOf,
    )[0];
  }

  /** One day of every room that residents may see. */
  async ofFacility(
    facilityId: string,
    date: LocalDate,
    accountId: string | null = null,
  ): Promise<FacilityDay> {
    const facility = await this.catalogue.facility(facilityId);
    const asker = await this.askers.of(accountId, facility.municipalityId);
    const asOf = this.clock.now();
    const rooms = facility.rooms.filter(room => room.publication !== 'hidden');
    const range = { from: date, to: date };
    const partIds = [...new Set(rooms.flatMap(room => room.partIds))];
    const byPart = new Map<number, (OccupiedRow & OccupiedTime)[]>();
    for (const row of await this.rowsOf(partIds, facility, range, asOf)) {
      const rows = byPart.get(row.partId);
      if (rows) rows.push(row);
      else byPart.set(row.partId, [row]);
    }
    return {
      facility,
      asOf,
      rooms: rooms.flatMap(room => {
        const rows: OccupiedTime[] = room.partIds.flatMap(partId => byPart.get(partId) ?? []);
        return freeSlots(calendarOf(room, asker), range, rows, asOf).map(day => ({ room, day }));
      }),
    };
  }

  /** A day more at the end, because the cleaning of a late use reaches into the next one. Closures come with their words. */
  private async rowsOf(
    partIds: readonly number[],
    { municipality }: Facility,
    { from, to }: { from: LocalDate; to: LocalDate },
    now: Date,
  ): Promise<(OccupiedRow & OccupiedTime)[]> {
    const starts = instantAt(from, midnight, municipality.timeZone);
    const ends = instantAt(addDays(to, 2), midnight, municipality.timeZone);
    const rows = await this.occupied.ofParts(partIds, starts, ends, now);
    const closures = rows.filter(({ kind }) => kind !== 'hold' && kind !== 'booking');
    const words = await this.closures.wordsOf([...new Set(closures.map(row => row.sourceId))]);
    return words.size === 0 ? rows : rows.map(row => ({ ...row, closedFor: words.get(row.sourceId) }));
  }
}
