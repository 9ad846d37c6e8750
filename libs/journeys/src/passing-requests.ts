import {
  fewer,
  later,
  type LimitReached,
  type PassingQuestion,
  type PassingRequest,
} from '@kashikan/bookings/rules';
import { calendarOf } from '@kashikan/calendar';
import { OccupiedTimeView } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import type { BookingWish, CountedWish } from './may-book';
import type { OfferedSlot } from './slot-alternatives';
import type { SlotInRoom } from './slot-in-room';

/** How many later days to look at before telling the first that is free. */
const LATER_DAYS = 21;

/** What a person who has reached a limit may ask for instead: less of it, or the same when the next period begins. */
@Injectable()
export class PassingRequests {
  constructor(private readonly occupied: OccupiedTimeView) {}

  /** For a single wish; a basket is told by its rule alone. */
  async of(
    wish: BookingWish,
    counted: CountedWish,
    reached: readonly LimitReached[],
    now: Date,
  ): Promise<OfferedSlot[]> {
    const [wanted, ...more] = wish.wanted;
    if (!wanted || more.length > 0) return [];
    const { room, slot } = wanted;
    const calendar = calendarOf(room, wanted.asker);
    const question: PassingQuestion = { ...counted, others: [], roomId: room.id, slot, calendar, now };
    const shorter = fewer(question);
    const next = await this.firstFree(wanted, later(question, reached), now);
    return [shorter, next].flatMap(found => (found ? [offered(found, wanted)] : []));
  }

  private async firstFree(
    { room }: SlotInRoom,
    days: Iterable<PassingRequest>,
    now: Date,
  ): Promise<PassingRequest | undefined> {
    const found: PassingRequest[] = [];
    for (const day of days) if (found.push(day) === LATER_DAYS) break;
    const [first, last] = [found[0], found.at(-1)];
    if (!first || !last) return undefined;
    const rows = await this.occupied.ofParts(room.partIds, first.slot.startsAt, last.slot.occupiesUntil, now);
    return found.find(
      ({ slot }) => !rows.some(row => row.startsAt < slot.occupiesUntil && slot.startsAt < row.endsAt),
    );
  }
}

const offered = ({ why, slot }: PassingRequest, { room }: SlotInRoom): OfferedSlot => ({
  why,
  roomId: room.id,
  roomName: room.name,
  facilityName: room.facility.name,
  date: slot.date,
  bands: slot.bands,
  from: slot.from,
  to: slot.to,
});
