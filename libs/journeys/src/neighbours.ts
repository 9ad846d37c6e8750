import { bookingErrors, roomsOfBookings } from '@kashikan/bookings';
import type { OccupiedTime } from '@kashikan/calendar/rules';
import { Catalogue, type Room, type Town } from '@kashikan/catalogue';
import { Database, type Tx } from '@kashikan/database';
import { type DomainError, localDateOf, localTimeOf, type TimeRange } from '@kashikan/kernel';
import { type NoiseClaim, NoiseClaims, NoiseView } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';

/** A booking of which the purpose is known. */
export interface HeardBooking {
  readonly bookingId: string;
  readonly room: Room;
  /** The use itself, without the cleaning. */
  readonly time: TimeRange;
  readonly purposeCode: string | null;
}

/** A use in a room that hears this one. */
export interface NextDoor extends TimeRange {
  readonly roomName: string;
  readonly roomNameEn: string;
  readonly loud: boolean;
}

export const isLoud = ({ purposes }: Town, purposeCode: string | null): boolean =>
  purposes.find(({ code }) => code === purposeCode)?.loud ?? false;

/** Of what is claimed, the time that a loud or a quiet use must keep out of, as the calendar reads it. */
export const keptApart = (
  claims: readonly NoiseClaim[],
  loud: boolean,
): (OccupiedTime & { readonly zoneId: number })[] =>
  claims.filter(claim => claim.loud !== loud).map(claim => ({ ...claim, kind: 'booking' }));

/** 音の隣り合い: a loud use and a quiet one are never side by side in rooms that hear each other. */
@Injectable()
export class Neighbours {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly claims: NoiseClaims,
    private readonly view: NoiseView,
    private readonly database: Database,
  ) {}

  /** Takes the room's zones for a booking that had none yet; throws `booking.noise-next-door`. Most rooms have no zone and cost nothing. */
  async claim(tx: Tx, { bookingId, room, time, purposeCode }: HeardBooking): Promise<void> {
    if (room.zoneIds.length === 0) return;
    const town = await this.catalogue.municipality(room.municipalityId);
    const loud = isLoud(town, purposeCode);
    const heard = { zoneIds: room.zoneIds, loud, sourceId: bookingId };
    const [inTheWay] = await this.claims.take(tx, { ...heard, startsAt: time.startsAt, endsAt: time.endsAt });
    if (inTheWay) throw await this.refusal(tx, inTheWay, { room, town, purposeCode });
  }

  /** Throws like `claim` when the booking could not be made as things stand, so that nobody is asked for more in vain. */
  async mustSuit({ bookingId, room, time, purposeCode }: HeardBooking): Promise<void> {
    if (room.zoneIds.length === 0) return;
    const town = await this.catalogue.municipality(room.municipalityId);
    const claims = await this.view.inZones(room.zoneIds, time.startsAt, time.endsAt);
    const loud = isLoud(town, purposeCode);
    const inTheWay = claims.find(claim => claim.loud !== loud && claim.sourceId !== bookingId);
    if (inTheWay) throw await this.refusal(this.database, inTheWay, { room, town, purposeCode });
  }

  /** Gives back what the booking claims and claims its new room and time; throws like `claim`. */
  async move(tx: Tx, booking: HeardBooking): Promise<void> {
    this.claims.release(tx, booking.bookingId);
    await this.claim(tx, booking);
  }

  /** What is loud or wants quiet beside a room at a time, of others than `exceptBookingId`. */
  async besides(room: Room, time: TimeRange, exceptBookingId?: string): Promise<NextDoor[]> {
    const claims = await this.view.inZones(room.zoneIds, time.startsAt, time.endsAt);
    return this.named(
      this.database,
      room,
      claims.filter(claim => claim.sourceId !== exceptBookingId),
    );
  }

  private async refusal(
    reader: Pick<Database, 'rows'>,
    inTheWay: NoiseClaim,
    wanted: { readonly room: Room; readonly town: Town; readonly purposeCode: string | null },
  ): Promise<DomainError> {
    const { room, town, purposeCode } = wanted;
    const [neighbour] = await this.named(reader, room, [inTheWay]);
    const zone = room.facility.municipality.timeZone;
    const purpose = town.purposes.find(({ code }) => code === purposeCode);
    return bookingErrors.noiseNextDoor({
      roomId: room.id,
      neighbour: { ja: neighbour?.roomName ?? '', en: neighbour?.roomNameEn ?? '' },
      date: localDateOf(inTheWay.startsAt, zone),
      from: localTimeOf(inTheWay.startsAt, zone),
      to: localTimeOf(inTheWay.endsAt, zone),
      purpose: { ja: purpose?.name ?? '', en: purpose?.nameEn ?? '' },
    });
  }

  private async named(
    reader: Pick<Database, 'rows'>,
    room: Room,
    claims: readonly NoiseClaim[],
  ): Promise<NextDoor[]> {
    if (claims.length === 0) return [];
    const roomIds = await roomsOfBookings(
      reader,
      claims.map(claim => claim.sourceId),
    );
    return claims.map(({ zoneId, startsAt, endsAt, loud, sourceId }) => {
      const neighbour = room.facility.rooms.find(({ id }) => id === roomIds.get(sourceId));
      const zone = room.facility.noiseZones.find(({ id }) => id === zoneId);
      const roomName = neighbour?.name ?? zone?.name ?? '';
      return { roomName, roomNameEn: neighbour?.nameEn ?? roomName, startsAt, endsAt, loud };
    });
  }
}
