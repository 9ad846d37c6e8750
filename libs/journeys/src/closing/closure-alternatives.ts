import type { Booking } from '@kashikan/bookings';
import { calendarWithoutReception } from '@kashikan/calendar';
import { nearestAlternatives, type OccupiedTime, withExtraTime } from '@kashikan/calendar/rules';
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
  JAPAN,
} from '@kashikan/kernel';
import { type NoiseClaim, NoiseView, OccupiedTimeView } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import { isLoud, keptApart } from '../neighbours';
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
    private readonly noise: NoiseView,
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
      const town = byId.get(booking.municipalityId);
      if (!room || !town) return [];
      const ofTown = town.facilities.flatMap(facility => facility.rooms);
      const loud = isLoud(town, booking.purposeCode);
      return [{ booking, loud, room, others: othersFor(booking, room, ofTown) }];
    });
    const around = await this.around(targets, wanted, now);
    return new Map(
      wanted.map(one => {
        const zone = one.room.facility.municipality.timeZone;
        const ends = spanOf(targets.map(target => target.range)).endsAt;
        return [one.booking.id, placesNear(one, around, localDateOf(ends, zone), now)];
      }),
    );
  }

  /** What takes the parts of all these rooms around the closure, the closure itself, and what is loud or wants quiet beside them. */
  private async around(
    targets: readonly ClosureTarget[],
    wanted: readonly Wanted[],
    now: Date,
  ): Promise<Around> {
    const rooms = wanted.flatMap(({ room, others }) => [room, ...others]);
    const [first] = targets;
    const zone = first?.facility.municipality.timeZone ?? JAPAN;
    const { startsAt, endsAt } = spanOf(targets.map(target => target.range));
    const from = instantAt(addDays(localDateOf(startsAt, zone), -DAYS_AROUND), midnight, zone);
    const until = instantAt(addDays(localDateOf(endsAt, zone), 2 * DAYS_AROUND), midnight, zone);
    const [rows, claims] = await Promise.all([
      this.occupied.ofParts([...new Set(rooms.flatMap(room => room.partIds))], from, until, now),
      this.noise.inZones([...new Set(rooms.flatMap(room => room.zoneIds))], from, until),
    ]);
    const closed = targets.flatMap(({ partIds: parts, range }) =>
      parts.map(partId => ({ partId, ...range, kind: 'closure' as const })),
    );
    return { rows: [...rows, ...closed], claims };
  }
}

interface Around {
  readonly rows: readonly (OccupiedTime & { readonly partId: number })[];
  readonly claims: readonly NoiseClaim[];
}

interface Wanted {
  readonly booking: Booking;
  readonly loud: boolean;
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
function placesNear(
  { booking, loud, room, others }: Wanted,
  { rows, claims }: Around,
  after: LocalDate,
  now: Date,
): SlotInRoom[] {
  // Its own claim moves with it.
  const clashes = keptApart(
    claims.filter(({ sourceId }) => sourceId !== booking.id),
    loud,
  );
  const inTime = (candidate: Room) => ({
    roomId: candidate.id,
    calendar: calendarWithoutReception(candidate),
    occupied: [
      ...rows.filter(row => candidate.partIds.includes(row.partId)),
      ...clashes.filter(clash => candidate.zoneIds.includes(clash.zoneId)),
    ],
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
    const longer = place && withExtraTime(calendarWithoutReception(place), slot, booking.useFacts);
    if (!place || longer?.kind !== 'slot') return [];
    const taken = inTime(place).occupied;
    return taken.some(row => row.startsAt < longer.occupiesUntil && longer.startsAt < row.endsAt)
      ? []
      : [{ room: place, slot: longer }];
  });
}

/** A use that ends at midnight ends at 24:00 of its day. */
function endOf({ endsAt }: Booking, zone: Zone): LocalTime {
  const time = localTimeOf(endsAt, zone);
  return time === midnight ? localTime('24:00') : time;
}
