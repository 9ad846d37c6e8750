import type { TimeRange } from '@kashikan/kernel';

/** 占有 by a hold, a booking, 休館, 保守, 公用. */
export type OccupancyKind = 'hold' | 'booking' | 'closure' | 'maintenance' | 'official-use';

/** A time of some parts for one source. `endsAt` includes the cleaning after the use. */
export interface TimeOfParts extends TimeRange {
  readonly partIds: readonly number[];
  /** The booking, or the closure, that takes the time. */
  readonly sourceId: string;
}

/** What wants a time. Only a hold runs out. */
export type Taking = TimeOfParts &
  (
    | { readonly kind: 'hold'; readonly expiresAt: Date }
    | { readonly kind: Exclude<OccupancyKind, 'hold'>; readonly expiresAt?: undefined }
  );

/** One row of `occupancies` to be. */
export interface Piece extends TimeRange {
  readonly partId: number;
  readonly kind: OccupancyKind;
  readonly sourceId: string;
  readonly expiresAt: Date | null;
}

/** No row is longer than 48 hours (`occupancies_short`), so that a search by start need look back no further. */
const LONGEST_MS = 48 * 3_600_000;

/**
 * The rows that takings become, in the one order in which everybody writes them: by part, then by time. The order is what keeps
 * two requests from waiting for each other.
 */
export const piecesOf = (takings: readonly Taking[]): Piece[] =>
  takings
    .flatMap(taking => [...new Set(taking.partIds)].flatMap(partId => [...cut(taking, partId)]))
    .sort((a, b) => a.partId - b.partId || a.startsAt.getTime() - b.startsAt.getTime());

function* cut({ startsAt, endsAt, kind, sourceId, expiresAt }: Taking, partId: number): Generator<Piece> {
  for (let from = startsAt.getTime(); from < endsAt.getTime(); from += LONGEST_MS) {
    const until = Math.min(from + LONGEST_MS, endsAt.getTime());
    yield {
      partId,
      startsAt: new Date(from),
      endsAt: new Date(until),
      kind,
      sourceId,
      expiresAt: expiresAt ?? null,
    };
  }
}
