import type { TimeRange } from '@kashikan/kernel';

/** One row of `occupancies` to be: a part and a time. */
export interface Piece extends TimeRange {
  readonly partId: number;
}

/** No row is longer than this (`occupancies_short`), so that a search by start need look back no further. */
export const LONGEST_HOURS = 48;
const LONGEST_MS = LONGEST_HOURS * 3_600_000;

/**
 * The rows that a time of several parts becomes, in the one order in which everybody writes them. The order is what keeps two
 * requests for the same parts from waiting for each other.
 */
export function piecesOf(partIds: readonly number[], { startsAt, endsAt }: TimeRange): Piece[] {
  const pieces: Piece[] = [];
  for (const partId of new Set(partIds))
    for (let from = startsAt.getTime(); from < endsAt.getTime(); from += LONGEST_MS)
      pieces.push({
        partId,
        startsAt: new Date(from),
        endsAt: new Date(Math.min(from + LONGEST_MS, endsAt.getTime())),
      });
  return inOrder(pieces);
}

export const inOrder = (pieces: readonly Piece[]): Piece[] =>
  [...pieces].sort((a, b) => a.partId - b.partId || a.startsAt.getTime() - b.startsAt.getTime());
