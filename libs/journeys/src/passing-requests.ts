import {
  type CountedUse,
  countedUse,
  fewer,
  later,
  type LimitReached,
  limitsReached,
  type PassingQuestion,
  type PassingRequest,
} from '@kashikan/bookings/rules';
import { calendarOf } from '@kashikan/calendar';
import type { LocalDate } from '@kashikan/kernel';
import { OccupiedTimeView } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import type { BookingWish, CountedWish } from './may-book';
import type { OfferedSlot } from './slot-alternatives';
import type { SlotInRoom } from './slot-in-room';

/** What the limits leave of a wish. */
export interface Passing {
  /** The days of what is wanted that are too much when all the others are had, in the order of the wish. */
  readonly tooMany: readonly LocalDate[];
  /** In place of the first of them, beside all the others. */
  readonly alternatives: readonly OfferedSlot[];
}

/** How many later days to look at before telling the first that is free. */
const LATER_DAYS = 21;

/** What a person who has reached a limit may ask for instead: less of it, or the same when the next period begins. */
@Injectable()
export class PassingRequests {
  constructor(private readonly occupied: OccupiedTimeView) {}

  /** Of several uses those that pass in their order count as taken; of the others the first is offered otherwise. */
  async of(wish: BookingWish, counted: CountedWish, now: Date): Promise<Passing> {
    const { over, others } = sorted(counted, wish.wanted);
    const [first] = over;
    if (!first) return { tooMany: [], alternatives: [] };
    const { use, reached } = first;
    const { room, slot, asker } = use;
    const calendar = calendarOf(room, asker);
    const question: PassingQuestion = { ...counted, others, roomId: room.id, slot, calendar, now };
    const shorter = fewer(question);
    const next = await this.firstFree(use, later(question, reached), now, wish.wanted);
    return {
      tooMany: over.map(one => one.use.slot.date),
      alternatives: [shorter, next].flatMap(found => (found ? [offered(found, use)] : [])),
    };
  }

  private async firstFree(
    { room }: SlotInRoom,
    days: Iterable<PassingRequest>,
    now: Date,
    wanted: readonly SlotInRoom[],
  ): Promise<PassingRequest | undefined> {
    const found: PassingRequest[] = [];
    for (const day of days) if (found.push(day) === LATER_DAYS) break;
    const [first, last] = [found[0], found.at(-1)];
    if (!first || !last) return undefined;
    const taken = await this.occupied.ofParts(
      room.partIds,
      first.slot.startsAt,
      last.slot.occupiesUntil,
      now,
    );
    const own = wanted.filter(use => use.room.partIds.some(part => room.partIds.includes(part)));
    const rows = [
      ...taken,
      ...own.map(use => ({ startsAt: use.slot.startsAt, endsAt: use.slot.occupiesUntil })),
    ];
    return found.find(
      ({ slot }) => !rows.some(row => row.startsAt < slot.occupiesUntil && slot.startsAt < row.endsAt),
    );
  }
}

/** Goes through what is wanted in its order: what passes beside what passed before it, and what is too much. */
function sorted({ limits, applicant, existing }: CountedWish, wanted: readonly SlotInRoom[]) {
  const others: CountedUse[] = [];
  const over: { readonly use: SlotInRoom; readonly reached: readonly LimitReached[] }[] = [];
  for (const use of wanted) {
    const counted = countedUse(use.room.id, use.slot, calendarOf(use.room));
    const reached = limitsReached(limits, applicant, existing, [...others, counted]);
    if (reached.length > 0) over.push({ use, reached });
    else others.push(counted);
  }
  return { over, others };
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
