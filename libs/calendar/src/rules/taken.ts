import type { OccupiedTime } from './slot';

/** Occupied time in milliseconds, because a month of a room is thousands of comparisons. */
export interface Taken {
  readonly starts: number;
  readonly ends: number;
  readonly row: OccupiedTime;
}

/** The rows that still take time at `now`, by their start: a hold past its end is nobody's. */
export const takenAt = (occupied: readonly OccupiedTime[], now: Date): Taken[] =>
  occupied
    .filter(({ expiresAt }) => !expiresAt || expiresAt > now)
    .map(row => ({ starts: row.startsAt.getTime(), ends: row.endsAt.getTime(), row }))
    .sort((a, b) => a.starts - b.starts);

const weight = { hold: 0, booking: 1, 'official-use': 2, maintenance: 3, closure: 3 };

/** The row that says why a time cannot be had: the strongest of those that overlap it. */
export function rowInTheWay(taken: readonly Taken[], starts: number, ends: number): OccupiedTime | undefined {
  let found: OccupiedTime | undefined;
  for (const time of taken) {
    if (time.starts >= ends) break;
    if (time.ends > starts && (!found || weight[time.row.kind] > weight[found.kind])) found = time.row;
  }
  return found;
}

/** Only what overlaps a day or the cleaning after it, so that each of its slots looks at a handful of rows. */
export function takenOn(
  taken: readonly Taken[],
  day: { readonly startsAt: Date; readonly endsAt: Date },
  cleaningMinutes: number,
): readonly Taken[] {
  const from = day.startsAt.getTime();
  const until = day.endsAt.getTime() + cleaningMinutes * 60_000;
  return taken.filter(time => time.starts < until && time.ends > from);
}
