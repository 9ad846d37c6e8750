import type { Booking } from '@kashikan/bookings';
import { calendarWithoutReception } from '@kashikan/calendar';
import { nearestAlternatives, type OccupiedTime } from '@kashikan/calendar/rules';
import { Catalogue, type Room } from '@kashikan/catalogue';
import {
  addDays,
  instantAt,
  type LocalDate,
  localDateOf,
  type LocalTime,
  localTime,
  localTimeOf,
  type Zone,
} from '@kashikan/kernel';
import { OccupiedTimeView } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import type { SlotInRoom } from '../slot-in-room';
import { type ClosureTarget, spanOf } from './closure-targets';
import type { Hit } from './sort-hits';

/** More bookings than this are cancelled or moved by phone, not picked from a list. */
export const MOST_WITH_ALTERNATIVES = 60;

const DAYS_AROUND = 8;
const MOST_OF_EACH = 3;
const midnight = localTime('00:00');

/** 振替先: where else each booking could go, the closure itself left out. */
@Injectable()
export class ClosureAlternatives {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly occupied: OccupiedTimeView,
  ) {}

  /** By booking. Empty for all when there are too many to choose by hand. */
  async of(
    targets: readonly ClosureTarget[],
    hits: readonly Hit[],
    now: Date,
  ): Promise<ReadonlyMap<string, readonly SlotInRoom[]>> {
    const movable = hits.filter(({ fate }) => fate === 'decide');
    if (movable.length === 0 || movable.length > MOST_WITH_ALTERNATIVES) return new Map();
    const { rooms, byId } = await this.catalogue.current();
    const wanted = movable.flatMap(({ booking }) => {
      const room = rooms.get(booking.roomId);
      const ofTown = byId.get(booking.municipalityId)?.facilities.flatMap(facility => facility.rooms) ?? [];
      return room ? [{ booking, room, others: othersFor(booking, room, ofTown) }] : [];
    });
    const occupied = await this.timeOf(targets, wanted, now);
    return new Map(
      wanted.map(one => {
        const zone = one.room.facility.municipality.timeZone;
        const ends = spanOf(targets.map(target => target.range)).endsAt;
        return [one.booking.id, around(one, occupied, localDateOf(ends, zone), now)];
      }),
    );
  }

  /** What takes the parts of all these rooms around the closure, and the closure itself. */
  private async timeOf(
    targets: readonly ClosureTarget[],
    wanted: readonly Wanted[],
    now: Date,
  ): Promise<Rows> {
    const partIds = [
      ...new Set(wanted.flatMap(({ room, others }) => [room, ...others]).flatMap(room => [...room.partIds])),
    ];
    const [first] = targets;
    const zone = first?.facility.municipality.timeZone ?? 'Asia/Tokyo';
    const { startsAt, endsAt } = spanOf(targets.map(target => target.range));
    const rows = await this.occupied.ofParts(
      partIds,
      instantAt(addDays(localDateOf(startsAt, zone), -DAYS_AROUND), midnight, zone),
      instantAt(addDays(localDateOf(endsAt, zone), 2 * DAYS_AROUND), midnight, zone),
      now,
    );
    const closed = targets.flatMap(({ partIds: parts, range }) =>
      parts.map(partId => ({ partId, ...range, kind: 'closure' as const })),
    );
    return [...rows, ...closed];
  }
}

type Rows = readonly (OccupiedTime & { readonly partId: number })[];

interface Wanted {
  readonly booking: Booking;
  readonly room: Room;
  readonly others: readonly Room[];
}

/** Rooms of the same house, then of others of the town, that would do as well; the nearest in size first. */
function othersFor(booking: Booking, room: Room, ofTown: readonly Room[]): Room[] {
  const people = booking.people ?? 1;
  const needsHouse = (booking.useFacts.equipment ?? []).length > 0 || booking.state === 'applied';
  const fits = (other: Room) =>
    other.id !== room.id &&
    other.publication === 'bookable' &&
    other.capacity >= people &&
    (booking.purposeCode === null || other.purposes.includes(booking.purposeCode)) &&
    (!needsHouse || other.facilityId === room.facilityId);
  const distance = (other: Room) =>
    Math.abs(other.capacity - room.capacity) + (other.facilityId === room.facilityId ? 0 : 1_000_000);
  return ofTown
    .filter(fits)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 24);
}

/** The nearest places of a booking; after a long closure, the first days behind it. */
function around({ booking, room, others }: Wanted, rows: Rows, after: LocalDate, now: Date): SlotInRoom[] {
  const inTime = (candidate: Room) => ({
    roomId: candidate.id,
    calendar: calendarWithoutReception(candidate),
    occupied: rows.filter(row => candidate.partIds.includes(row.partId)),
  });
  const zone = room.facility.municipality.timeZone;
  const wanted = {
    date: booking.useDate,
    from: localTimeOf(booking.startsAt, zone),
    to: endOf(booking, zone),
    ...(booking.bands.length > 0 ? { bands: booking.bands } : {}),
  };
  const rooms = new Map([room, ...others].map(candidate => [candidate.id, candidate]));
  const near = nearestAlternatives(wanted, inTime(room), others.map(inTime), now, MOST_OF_EACH);
  const behind = near.some(({ why }) => why === 'same-room')
    ? []
    : nearestAlternatives({ ...wanted, date: after }, inTime(room), [], now, MOST_OF_EACH);
  return [...near, ...behind].flatMap(({ roomId, slot }) => {
    const place = rooms.get(roomId);
    return place ? [{ room: place, slot }] : [];
  });
}

/** A use that ends at midnight ends at 24:00 of its day. */
function endOf({ endsAt }: Booking, zone: Zone): LocalTime {
  const time = localTimeOf(endsAt, zone);
  return time === midnight ? localTime('24:00') : time;
}
