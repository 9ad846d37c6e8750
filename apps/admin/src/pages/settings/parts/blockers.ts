import { type BlockingBooking, blockingBookings } from '@kashikan/bookings';
import type { Room } from '@kashikan/catalogue';
import { Database } from '@kashikan/database';
import { addDays, instantAt, type LocalDate, localTime } from '@kashikan/kernel';
import { type NoiseClaim, NoiseView, type OccupancyKind, OccupiedTimeView } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';

/** Something that keeps a room from being booked at a time, and through what. */
export interface Blocker {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly kind: OccupancyKind | 'loud' | 'quiet';
  /** The booking, when it is one. */
  readonly booking: BlockingBooking | undefined;
  /** Names of the parts that it takes of the room, or of the noise zone. */
  readonly through: readonly string[];
}

const midnight = localTime('00:00');

/** Which present bookings and closures take the time of a room, on one day. */
@Injectable()
export class Blockers {
  constructor(
    private readonly occupied: OccupiedTimeView,
    private readonly noise: NoiseView,
    private readonly database: Database,
  ) {}

  async of(room: Room, date: LocalDate, now: Date): Promise<Blocker[]> {
    const zone = room.facility.municipality.timeZone;
    const [from, until] = [instantAt(date, midnight, zone), instantAt(addDays(date, 1), midnight, zone)];
    const [rows, claims] = await Promise.all([
      this.occupied.ofParts(room.partIds, from, until, now),
      this.noise.inZones(room.zoneIds, from, until),
    ]);
    const sources = [...new Set([...rows, ...claims].map(row => row.sourceId))];
    const bookings = await blockingBookings(this.database, sources);
    const bookingOf = (id: string) => bookings.find(booking => booking.id === id);
    const taken = new Map<string, Blocker>();
    for (const row of rows) {
      const key = `${row.sourceId} ${row.startsAt.getTime()}`;
      const name = room.facility.partNames.get(row.partId) ?? '';
      const through = [...(taken.get(key)?.through ?? []), name];
      taken.set(key, { ...row, booking: bookingOf(row.sourceId), through });
    }
    const heard = claims
      .filter(claim => !rows.some(row => row.sourceId === claim.sourceId))
      .map(claim => heardBlocker(room, claim, bookingOf(claim.sourceId)));
    return [...taken.values(), ...heard].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  }
}

const heardBlocker = (room: Room, claim: NoiseClaim, booking: BlockingBooking | undefined): Blocker => ({
  startsAt: claim.startsAt,
  endsAt: claim.endsAt,
  kind: claim.loud ? 'loud' : 'quiet',
  booking,
  through: room.facility.noiseZones.filter(zone => zone.id === claim.zoneId).map(zone => zone.name),
});
