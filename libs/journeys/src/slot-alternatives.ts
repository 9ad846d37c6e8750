import { bookingErrors } from '@kashikan/bookings';
import { calendarOf } from '@kashikan/calendar';
import {
  type Alternative,
  ALTERNATIVE_DAYS,
  nearestAlternatives,
  type OccupiedTime,
} from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { addDays, Clock, DomainError, instantAt, type LocalDate, localTime } from '@kashikan/kernel';
import { OccupiedTimeView } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import type { SlotInRoom } from './slot-in-room';

/** What else is free, as told to whoever came too late. */
export interface OfferedSlot {
  readonly why: Alternative['why'];
  readonly roomId: string;
  readonly roomName: string;
  readonly facilityName: string;
  readonly date: LocalDate;
  readonly bands: readonly string[];
  readonly from: string;
  readonly to: string;
}

/** Rooms of the same house to look at for the same time; nearest in size first. */
const OTHER_ROOMS = 12;

@Injectable()
export class SlotAlternatives {
  constructor(
    private readonly occupied: OccupiedTimeView,
    private readonly clock: Clock,
  ) {}

  /** Runs `work`; when the slot turns out to be taken, throws `booking.slot-taken` with what else is free. */
  async offeredOnRefusal<T>(place: SlotInRoom, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'occupancy.slot-taken') throw error;
      const { date, from, to, bands } = place.slot;
      throw bookingErrors.slotTaken({
        roomId: place.room.id,
        date,
        from,
        to,
        bands,
        alternatives: await this.of(place),
      });
    }
  }

  /** The nearest free times of the room, and other rooms of the house at the same time. */
  async of({ room, slot }: SlotInRoom): Promise<OfferedSlot[]> {
    const now = this.clock.now();
    const others = otherRooms(room);
    const partIds = [...new Set([room, ...others].flatMap(candidate => candidate.partIds))];
    const zone = room.facility.municipality.timeZone;
    const midnight = localTime('00:00');
    const rows = await this.occupied.ofParts(
      partIds,
      instantAt(addDays(slot.date, -ALTERNATIVE_DAYS), midnight, zone),
      instantAt(addDays(slot.date, ALTERNATIVE_DAYS + 1), midnight, zone),
      now,
    );
    const inTime = (candidate: Room) => ({
      roomId: candidate.id,
      calendar: calendarOf(candidate),
      occupied: rows.filter(row => candidate.partIds.includes(row.partId)) satisfies OccupiedTime[],
    });
    const wanted = slot.bands.length > 0 ? slot : { date: slot.date, from: slot.from, to: slot.to };
    const found = nearestAlternatives(wanted, inTime(room), others.map(inTime), now);
    const byId = new Map([room, ...others].map(candidate => [candidate.id, candidate]));
    return found.map(({ why, roomId, slot: offered }) => ({
      why,
      roomId,
      roomName: byId.get(roomId)?.name ?? '',
      facilityName: room.facility.name,
      date: offered.date,
      bands: offered.bands,
      from: offered.from,
      to: offered.to,
    }));
  }
}

function otherRooms(room: Room): Room[] {
  const distance = (other: Room) => Math.abs(other.capacity - room.capacity);
  return room.facility.rooms
    .filter(other => other.id !== room.id && other.publication === 'bookable')
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, OTHER_ROOMS);
}
