/** The times that something takes of a part, in milliseconds: by their start, none overlapping another. */
export interface TimesOfPart {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export const nothingTaken: TimesOfPart = { starts: [], ends: [] };

/** Microseconds since 2000-01-01, as PostgreSQL sends an instant. */
const BYTES = 8;
const POSTGRES_EPOCH_MS = Date.UTC(2000, 0, 1);

/** Beginning and end of each row, one after the other, as `timestamptz_send` writes them. */
export function timesIn(bytes: Buffer): TimesOfPart {
  const [starts, ends]: [number[], number[]] = [[], []];
  for (let at = 0; at < bytes.length; at += 2 * BYTES) {
    starts.push(instantIn(bytes, at));
    ends.push(instantIn(bytes, at + BYTES));
  }
  return { starts, ends };
}

const instantIn = (bytes: Buffer, at: number): number =>
  (bytes.readInt32BE(at) * 2 ** 32 + bytes.readUInt32BE(at + 4)) / 1000 + POSTGRES_EPOCH_MS;

/** What of the times lies in a range; a time over its edge is cut. */
export function clippedTo(
  { starts, ends }: TimesOfPart,
  range: { from: number; until: number },
): TimesOfPart {
  const [from, to]: [number[], number[]] = [[], []];
  for (const [place, start] of starts.entries()) {
    const end = ends[place] as number;
    if (end <= range.from || start >= range.until) continue;
    from.push(Math.max(start, range.from));
    to.push(Math.min(end, range.until));
  }
  return from.length === 0 ? nothingTaken : { starts: from, ends: to };
}
