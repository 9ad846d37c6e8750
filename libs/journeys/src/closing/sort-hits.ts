import type { Booking } from '@kashikan/bookings';
import type { OccupiedRow } from '@kashikan/occupancy';
import { type ClosureTarget, hits } from './closure-targets';

/** `decide`: somebody must say what becomes of it; `release`: a hold; `leave`: under way, it keeps its time. */
export type Fate = 'decide' | 'release' | 'leave';

export interface Hit<B extends Booking = Booking> {
  readonly booking: B;
  readonly fate: Fate;
  /** The first closure that hits it. */
  readonly target: ClosureTarget;
}

export interface SortedHits<B extends Booking = Booking> {
  readonly hits: readonly Hit<B>[];
  /** Bookings that are elsewhere and stay: only the time is hit that a change of theirs waits for, and the change ends. */
  readonly waiting: readonly B[];
  /** What keeps its time: uses under way, and closures that stand already. */
  readonly kept: readonly OccupiedRow[];
  /** What gives its time back: bookings to be decided about, holds, and what was only kept free for later. */
  readonly givenBack: readonly string[];
}

export const fateOf = ({ state, startsAt }: Pick<Booking, 'state' | 'startsAt'>, now: Date): Fate => {
  if (state === 'held') return 'release';
  return state === 'in-use' || startsAt <= now ? 'leave' : 'decide';
};

const isUse = ({ kind }: OccupiedRow): boolean => kind === 'booking' || kind === 'hold';

/** The sources of rows that are, or may be, bookings. */
export const sourcesOf = (rows: readonly OccupiedRow[]): string[] => [
  ...new Set(rows.filter(isUse).map(row => row.sourceId)),
];

/**
 * Sorts what stands in the way of some closures. `bookingOf` names the booking of a source that is not one itself, as a change that
 * waits for its money.
 */
export function sortHits<B extends Booking>(
  targets: readonly ClosureTarget[],
  rows: readonly OccupiedRow[],
  bookings: readonly B[],
  bookingOf: ReadonlyMap<string, string>,
  now: Date,
): SortedHits<B> {
  const byId = new Map(bookings.map(booking => [booking.id, booking]));
  const isHitItself = new Set(
    rows.filter(row => targets.some(one => hits(one, row))).map(({ sourceId }) => sourceId),
  );
  const found = new Map<string, Hit<B>>();
  const waiting = new Set<B>();
  const kept: OccupiedRow[] = [];
  const givenBack = new Set<string>();
  for (const row of rows) {
    const target = targets.find(one => hits(one, row));
    if (!target) continue;
    const booking = byId.get(bookingOf.get(row.sourceId) ?? row.sourceId);
    if (booking && !isHitItself.has(booking.id)) {
      waiting.add(booking);
      givenBack.add(row.sourceId);
      continue;
    }
    const fate = booking ? fateOf(booking, now) : isUse(row) ? 'release' : 'leave';
    if (booking && !found.has(booking.id)) found.set(booking.id, { booking, fate, target });
    if (fate === 'leave') kept.push(row);
    else {
      givenBack.add(row.sourceId);
      if (booking) givenBack.add(booking.id);
    }
  }
  return { hits: [...found.values()], waiting: [...waiting], kept, givenBack: [...givenBack] };
}
