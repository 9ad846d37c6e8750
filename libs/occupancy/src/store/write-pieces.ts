import type { Tx } from '@kashikan/database';
import type { Piece } from '../rules';

/**
 * One statement: removes expired holds that are in the way (whole holds, since half a hold is none), then inserts in the given
 * order. A plain INSERT would deadlock with its rivals, because an exclusion check waits after writing its index entry; ON
 * CONFLICT backs off instead. The count makes PostgreSQL finish the removal before the first row goes in.
 */
const sql = `
WITH asked AS (
  SELECT * FROM unnest($1::int[], $2::timestamptz[], $3::timestamptz[], $4::text[], $5::uuid[], $6::timestamptz[])
    AS a (part_id, starts_at, ends_at, kind, source_id, expires_at)
), lapsed AS (
  SELECT o.source_id FROM asked a
    JOIN occupancies o ON o.part_id = a.part_id
                      AND o.starts_at < a.ends_at AND o.starts_at > a.starts_at - interval '48 hours' AND o.ends_at > a.starts_at
   WHERE o.kind = 'hold' AND o.expires_at <= $7
), removed AS (
  DELETE FROM occupancies WHERE source_id IN (SELECT source_id FROM lapsed) AND kind = 'hold' AND expires_at <= $7 RETURNING 1
)
INSERT INTO occupancies (part_id, starts_at, ends_at, kind, source_id, expires_at)
SELECT part_id, starts_at, ends_at, kind, source_id, expires_at FROM asked
 WHERE (SELECT count(*) FROM removed) >= 0
 ORDER BY part_id, starts_at
ON CONFLICT ON CONSTRAINT occupancies_no_overlap DO NOTHING`;

/** Returns how many rows went in; fewer than were given means that somebody else has the time. */
export const writePieces = (tx: Tx, pieces: readonly Piece[]): Promise<number> =>
  tx.change(sql, [
    pieces.map(piece => piece.partId),
    pieces.map(piece => piece.startsAt),
    pieces.map(piece => piece.endsAt),
    pieces.map(piece => piece.kind),
    pieces.map(piece => piece.sourceId),
    pieces.map(piece => piece.expiresAt),
    tx.now,
  ]);

/**
 * Goes through the parts in the order of all writers, and in each gives the old time back before it takes the new. So whoever
 * waits for this unit waits at a part that it has reached, and never has one that it still wants. Returns how many rows went in.
 */
export async function exchangePieces(
  tx: Tx,
  givenBack: readonly string[],
  pieces: readonly Piece[],
): Promise<number> {
  const old = await tx.rows<{ partId: number }>(
    'SELECT DISTINCT part_id AS "partId" FROM occupancies WHERE source_id = ANY($1::uuid[])',
    [givenBack],
  );
  const partIds = new Set([...old, ...pieces].map(row => row.partId));
  const written = [...partIds]
    .sort((a, b) => a - b)
    .flatMap(partId => [
      tx
        .change('DELETE FROM occupancies WHERE part_id = $1 AND source_id = ANY($2::uuid[])', [
          partId,
          givenBack,
        ])
        .then(() => 0),
      writePieces(
        tx,
        pieces.filter(piece => piece.partId === partId),
      ),
    ]);
  return (await Promise.all(written)).reduce((sum, rows) => sum + rows, 0);
}
