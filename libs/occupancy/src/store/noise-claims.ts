import type { Tx } from '@kashikan/database';
import type { TimeRange } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

/** A use as its neighbours hear it. */
export interface HeardTime extends TimeRange {
  /** The noise zones of its room; none for most rooms. */
  readonly zoneIds: readonly number[];
  readonly loud: boolean;
  /** The booking. */
  readonly sourceId: string;
}

/** A claim that keeps another one out. */
export interface NoiseClaim extends TimeRange {
  readonly zoneId: number;
  readonly loud: boolean;
  readonly sourceId: string;
}

/** The only writer of `noise_claims`. Like `Occupancies` it never asks first: it writes, and PostgreSQL refuses. */
@Injectable()
export class NoiseClaims {
  /** Gives the claims in the way, after which the unit has to be left; none when all went in. */
  async take(tx: Tx, use: HeardTime): Promise<NoiseClaim[]> {
    const zoneIds = [...use.zoneIds].sort((a, b) => a - b);
    if (zoneIds.length === 0) return [];
    const values = [zoneIds, use.startsAt, use.endsAt, use.loud ? 1 : 0];
    const taken = await tx.change(
      `INSERT INTO noise_claims (zone_id, starts_at, ends_at, loud, source_id)
       SELECT zone_id, $2, $3, $4, $5 FROM unnest($1::int[]) AS zone_id ORDER BY zone_id
       ON CONFLICT ON CONSTRAINT noise_claims_apart DO NOTHING`,
      [...values, use.sourceId],
    );
    if (taken === zoneIds.length) return [];
    return tx.rows<NoiseClaim>(
      `SELECT zone_id AS "zoneId", starts_at AS "startsAt", ends_at AS "endsAt", loud = 1 AS loud, source_id AS "sourceId"
         FROM noise_claims
        WHERE zone_id = ANY ($1::int[]) AND starts_at < $3 AND ends_at > $2 AND loud <> $4 ORDER BY starts_at`,
      values,
    );
  }

  /** Gives back what a source claims; nobody waits for it. */
  release(tx: Tx, sourceId: string): void {
    tx.send('DELETE FROM noise_claims WHERE source_id = $1', [sourceId]);
  }

  /**
   * Makes the claims of these uses what their rooms' zones are now, after zones were drawn anew. Uses that already stand loud
   * beside quiet keep standing so, without a claim: nobody's booking is taken away by a change of the map.
   */
  async refit(tx: Tx, uses: readonly HeardTime[]): Promise<void> {
    const rows = uses.flatMap(use => use.zoneIds.map(zoneId => ({ ...use, zoneId })));
    await tx.rows('DELETE FROM noise_claims WHERE source_id = ANY ($1::uuid[])', [
      uses.map(use => use.sourceId),
    ]);
    await tx.rows(
      `INSERT INTO noise_claims (zone_id, starts_at, ends_at, loud, source_id)
       SELECT * FROM unnest($1::int[], $2::timestamptz[], $3::timestamptz[], $4::int2[], $5::uuid[])
           AS c (zone_id, starts_at, ends_at, loud, source_id) ORDER BY zone_id, starts_at
       ON CONFLICT ON CONSTRAINT noise_claims_apart DO NOTHING`,
      [
        rows.map(row => row.zoneId),
        rows.map(row => row.startsAt),
        rows.map(row => row.endsAt),
        rows.map(row => (row.loud ? 1 : 0)),
        rows.map(row => row.sourceId),
      ],
    );
  }
}
