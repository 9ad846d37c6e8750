import type { CounterBooking } from '@kashikan/bookings';
import type { Handover } from '@kashikan/keys';
import { isOverdue } from '@kashikan/keys/rules';

export const boardFilters = ['arrivals', 'keys-out', 'overdue', 'unpaid', 'undecided'] as const;
export type BoardFilter = (typeof boardFilters)[number];

/** What a clerk must do next about a booking. */
export type NextAction =
  'hand-over' | 'take-back' | 'welcome' | 'await-payment' | 'await-decision' | 'nothing';

export interface BoardItem {
  readonly booking: CounterBooking;
  readonly next: NextAction;
  /** When the next thing is to be done. */
  readonly nextAt: Date;
  readonly isOverdue: boolean;
  /** Keys of this booking that are out, the first due first. */
  readonly keysOut: readonly Handover[];
  /** Who comes next to a room whose key is late. */
  readonly nextInRoom: CounterBooking | undefined;
}

export interface BoardFacts {
  readonly bookings: readonly CounterBooking[];
  /** Every key that is out, whatever the day of its booking. */
  readonly out: readonly Handover[];
  /** Rooms that a key opens; the others need no key. */
  readonly roomsWithKeys: ReadonlySet<string>;
  readonly now: Date;
}

/** 本日: late keys first, then by the time of the next action, and what is done at the end. */
export function boardOfDay(facts: BoardFacts): BoardItem[] {
  const items = facts.bookings.map(booking => itemOf(booking, facts));
  return items.sort((a, b) => rank(a) - rank(b) || a.nextAt.getTime() - b.nextAt.getTime());
}

const rank = (item: BoardItem): number => (item.isOverdue ? 0 : item.next === 'nothing' ? 2 : 1);

function itemOf(booking: CounterBooking, { bookings, out, roomsWithKeys, now }: BoardFacts): BoardItem {
  const keysOut = out.filter(handover => handover.bookingId === booking.id);
  const [first] = keysOut;
  if (first) {
    const late = keysOut.some(handover => isOverdue(handover, now));
    const nextInRoom = late ? comesNext(booking, bookings, now) : undefined;
    return { booking, next: 'take-back', nextAt: first.dueAt, isOverdue: late, keysOut, nextInRoom };
  }
  const next = nextWithoutKey(booking, roomsWithKeys.has(booking.roomId), now);
  return { booking, next, nextAt: booking.startsAt, isOverdue: false, keysOut, nextInRoom: undefined };
}

function nextWithoutKey({ state, endsAt }: CounterBooking, hasKeys: boolean, now: Date): NextAction {
  if (state === 'applied') return 'await-decision';
  if (state === 'payment-due') return 'await-payment';
  if (state !== 'confirmed' || endsAt <= now) return 'nothing';
  return hasKeys ? 'hand-over' : 'welcome';
}

const comesNext = (late: CounterBooking, bookings: readonly CounterBooking[], now: Date) =>
  bookings.find(
    other =>
      other.id !== late.id &&
      other.roomId === late.roomId &&
      other.state === 'confirmed' &&
      other.endsAt > now,
  );

const filters: Readonly<Record<BoardFilter, (item: BoardItem) => boolean>> = {
  arrivals: ({ next }) => next === 'hand-over' || next === 'welcome',
  'keys-out': ({ next }) => next === 'take-back',
  overdue: item => item.isOverdue,
  unpaid: ({ next }) => next === 'await-payment',
  undecided: ({ next }) => next === 'await-decision',
};

export const isBoardFilter = (text: unknown): text is BoardFilter =>
  boardFilters.includes(text as BoardFilter);

export const filtered = (
  items: readonly BoardItem[],
  filter: BoardFilter | undefined,
): readonly BoardItem[] => (filter ? items.filter(filters[filter]) : items);

export const countsOf = (items: readonly BoardItem[]): Readonly<Record<BoardFilter, number>> => ({
  arrivals: items.filter(filters.arrivals).length,
  'keys-out': items.filter(filters['keys-out']).length,
  overdue: items.filter(filters.overdue).length,
  unpaid: items.filter(filters.unpaid).length,
  undecided: items.filter(filters.undecided).length,
});

/** Whose booking an item shows, and whose comes next to the room. */
export const peopleOf = ({ booking, nextInRoom }: BoardItem): (string | null)[] => [
  booking.accountId,
  ...(nextInRoom ? [nextInRoom.accountId] : []),
];
