/** The times that something takes of a part, in milliseconds: by their start, none overlapping another. */
export interface TimesOfPart {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Pieces of time that follow each other, all of one length. */
export interface Pieces {
  readonly from: number;
  readonly lengthMs: number;
  readonly count: number;
}

export const nothingTaken: TimesOfPart = { starts: [], ends: [] };

/** Microseconds since 2000-01-01, as PostgreSQL sends an instant. */
const BYTES = 8;
const POSTGRES_EPOCH_MS = Date.UTC(2000, 0, 1);

/**
 * Beginning and end of each row of a part, one after the other as `timestamptz_send` writes them, told piece by piece; a time over
 * an edge is cut.
 */
export function timesInPieces(bytes: Buffer, { from, lengthMs, count }: Pieces): TimesOfPart[] {
  const pieces = Array.from(
    { length: count },
    (): { starts: number[]; ends: number[] } | undefined => undefined,
  );
  for (let at = 0; at < bytes.length; at += 2 * BYTES) {
    const [start, end] = [instantIn(bytes, at), instantIn(bytes, at + BYTES)];
    let place = Math.max(0, Math.floor((start - from) / lengthMs));
    for (let edge = from + place * lengthMs; place < count && edge < end; edge += lengthMs, place += 1) {
      const piece = (pieces[place] ??= { starts: [], ends: [] });
      piece.starts.push(Math.max(start, edge));
      piece.ends.push(Math.min(end, edge + lengthMs));
    }
  }
  return pieces.map(piece => piece ?? nothingTaken);
}

const instantIn = (bytes: Buffer, at: number): number =>
  (bytes.readInt32BE(at) * 2 ** 32 + bytes.readUInt32BE(at + 4)) / 1000 + POSTGRES_EPOCH_MS;
