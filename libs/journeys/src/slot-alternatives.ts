import { bookingErrors } from '@kashikan/bookings';
import type { PassingRequest } from '@kashikan/bookings/rules';
import { calendarOf, ClosureView } from '@kashikan/calendar';
import {
  askerKey,
  type Alternative,
  ALTERNATIVE_DAYS,
  nearestAlternatives,
  type OccupiedTime,
} from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import type { LocalText } from '@kashikan/i18n';
import {
  addDays,
  Clock,
  DomainError,
  instantAt,
  type LocalDate,
  type LocalTime,
  localTime,
} from '@kashikan/kernel';
import { NoiseView, OccupiedTimeView } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import { keptApart } from './neighbours';
import type { SlotInRoom } from './slot-in-room';

/** A wanted time; `loud` once the purpose is known, since what clashes with the neighbours is not free either. */
export type PlaceToFind = SlotInRoom & { readonly loud?: boolean };

/** What else may be had, as told to whoever came too late or wants more than the rules leave. */
export interface OfferedSlot {
  readonly why: Alternative['why'] | PassingRequest['why'];
  readonly roomId: string;
  readonly roomName: string;
  readonly facilityName: string;
  readonly date: LocalDate;
  readonly bands: readonly string[];
  readonly from: LocalTime;
  readonly to: LocalTime;
}

/** Rooms of the same house to look at for the same time; nearest in size first. */
const OTHER_ROOMS = 12;

const midnight = localTime('00:00');

/** How long an answer is shared: when a rush begins, hundreds lose one slot at once and are all told the same. */
const SHARED_MS = 1_000;

@Injectable()
export class SlotAlternatives {
  private readonly shared = new Map<string, { since: number; answer: Promise<OfferedSlot[]> }>();

  constructor(
    private readonly occupied: OccupiedTimeView,
    private readonly noise: NoiseView,
    private readonly closures: ClosureView,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work`; when the slot turns out to be taken, the hall to be closed, or the neighbours too loud or too quiet, the refusal
   * tells why and what else is free.
   */
  async offeredOnRefusal<T>(place: PlaceToFind, work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.code === 'booking.noise-next-door')
        throw bookingErrors.noiseNextDoor({ ...error.facts, alternatives: await this.of(place) });
      if (error.code !== 'occupancy.slot-taken') throw error;
      throw await this.refusal(place);
    }
  }

  /** Why a slot cannot be had, the words of a closure where it is one, and what else is free. */
  async refusal(place: PlaceToFind): Promise<DomainError> {
    const { date, from, to, bands } = place.slot;
    const [alternatives, because] = await Promise.all([this.of(place), this.closureOver(place)]);
    const facts = { roomId: place.room.id, date, from, to, bands, alternatives };
    return because ? bookingErrors.closedMeanwhile({ ...facts, because }) : bookingErrors.slotTaken(facts);
  }

  /** The words of a closure that has any of the slot. */
  private async closureOver({ room, slot }: SlotInRoom): Promise<LocalText | undefined> {
    const now = this.clock.now();
    const rows = await this.occupied.ofParts(room.partIds, slot.startsAt, slot.occupiesUntil, now);
    const closures = rows.filter(({ kind }) => kind !== 'hold' && kind !== 'booking');
    const [words] = (await this.closures.wordsOf(closures.map(row => row.sourceId))).values();
    return words && { ja: words.ja, en: words.en ?? words.ja };
  }

  /** The nearest free times of the room, and other rooms of the house at the same time; at most a second old. */
  of(place: PlaceToFind): Promise<OfferedSlot[]> {
    const now = this.clock.now();
    const key = `${place.room.id} ${place.slot.startsAt.toISOString()} ${place.slot.to} ${place.asker && askerKey(place.asker)} ${place.loud}`;
    const known = this.shared.get(key);
    if (known && Math.abs(now.getTime() - known.since) < SHARED_MS) return known.answer;
    if (this.shared.size > 200) this.shared.clear();
    const answer = this.find(place, now);
    this.shared.set(key, { since: now.getTime(), answer });
    answer.catch(() => this.shared.delete(key));
    return answer;
  }

  private async clashes(rooms: readonly Room[], date: LocalDate, loud: boolean | undefined) {
    const zoneIds = [...new Set(rooms.flatMap(room => room.zoneIds))];
    const zone = rooms[0]?.facility.municipality.timeZone;
    if (loud === undefined || zoneIds.length === 0 || !zone) return [];
    const from = instantAt(addDays(date, -ALTERNATIVE_DAYS), midnight, zone);
    const until = instantAt(addDays(date, ALTERNATIVE_DAYS + 1), midnight, zone);
    const claims = await this.noise.inZones(zoneIds, from, until);
    return keptApart(claims, loud);
  }

  private async find({ room, slot, asker, loud }: PlaceToFind, now: Date): Promise<OfferedSlot[]> {
    const others = otherRooms(room);
    const zone = room.facility.municipality.timeZone;
    const read = (rooms: readonly Room[], days: number) =>
      this.occupied.ofParts(
        [...new Set(rooms.flatMap(candidate => candidate.partIds))],
        instantAt(addDays(slot.date, -days), midnight, zone),
        instantAt(addDays(slot.date, days + 1), midnight, zone),
        now,
      );
    const [own, theirs, clashes] = await Promise.all([
      read([room], ALTERNATIVE_DAYS),
      read(others, 0),
      this.clashes([room, ...others], slot.date, loud),
    ]);
    const rows = [...own, ...theirs];
    const inTime = (candidate: Room) => ({
      roomId: candidate.id,
      calendar: calendarOf(candidate, asker),
      occupied: [
        ...rows.filter(row => candidate.partIds.includes(row.partId)),
        ...clashes.filter(clash => candidate.zoneIds.includes(clash.zoneId)),
      ] satisfies OccupiedTime[],
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
