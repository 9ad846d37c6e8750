import type { TimeRange } from '@kashikan/kernel';

/** A time of one part, as a row of `occupancies` says it. */
export interface TimeOfPart extends TimeRange {
  readonly partId: number;
}

/** A range without others, in order; nothing is left of one that they cover. */
export function without(range: TimeRange, taken: readonly TimeRange[]): TimeRange[] {
  const pieces: TimeRange[] = [];
  let from = range.startsAt;
  for (const { startsAt, endsAt } of [...taken].sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())) {
    if (endsAt <= from || startsAt >= range.endsAt) continue;
    if (startsAt > from) pieces.push({ startsAt: from, endsAt: startsAt });
    if (endsAt > from) from = endsAt;
  }
  if (from < range.endsAt) pieces.push({ startsAt: from, endsAt: range.endsAt });
  return pieces;
}

/** What a wanted time needs beyond what its source has already, part by part. */
export const extraTime = (
  wanted: TimeRange & { readonly partIds: readonly number[] },
  own: readonly TimeOfPart[],
): TimeOfPart[] =>
  [...new Set(wanted.partIds)].flatMap(partId =>
    without(
      wanted,
      own.filter(row => row.partId === partId),
    ).map(piece => ({ partId, ...piece })),
  );
