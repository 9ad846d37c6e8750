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
import { OccupiedTimeView } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import type { BookingWish, CountedWish } from './may-book';
import type { OfferedSlot } from './slot-alternatives';
import type { SlotInRoom } from './slot-in-room';

/** What the limits leave of a wish. */
export interface Passing {
  /** How many of what is wanted pass, in its order. */
  readonly fits: number;
  /** In place of the first that does not. */
  readonly alternatives: readonly OfferedSlot[];
}

/** How many later days to look at before telling the first that is free. */
const LATER_DAYS = 21;

/** What a person who has reached a limit may ask for instead: less of it, or the same when the next period begins. */
@Injectable()
export class PassingRequests {
  constructor(private readonly occupied: OccupiedTimeView) {}

  /** Of several uses those that pass in their order count as taken, and the first that does not is offered otherwise. */
  async of(wish: BookingWish, counted: CountedWish, now: Date): Promise<Passing> {
    const { fits, tooMany, others, reached } = firstTooMany(counted, wish.wanted);
    if (!tooMany) return { fits, alternatives: [] };
    const { room, slot } = tooMany;
    const calendar = calendarOf(room, tooMany.asker);
    const question: PassingQuestion = { ...counted, others, roomId: room.id, slot, calendar, now };
    const shorter = fewer(question);
    const next = await this.firstFree(tooMany, later(question, reached), now, wish.wanted);
    return { fits, alternatives: [shorter, next].flatMap(found => (found ? [offered(found, tooMany)] : [])) };
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

/** Goes through what is wanted in its order: how many pass, and the first that the limits do not leave beside those. */
function firstTooMany({ limits, applicant, existing }: CountedWish, wanted: readonly SlotInRoom[]) {
  const others: CountedUse[] = [];
  for (const tooMany of wanted) {
    const use = countedUse(tooMany.room.id, tooMany.slot, calendarOf(tooMany.room));
    const reached: readonly LimitReached[] = limitsReached(limits, applicant, existing, [...others, use]);
    if (reached.length > 0) return { fits: others.length, tooMany, others, reached };
    others.push(use);
  }
  return { fits: others.length, others, reached: [] };
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
