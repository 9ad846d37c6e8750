import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { type OccupiedRow, occupiedSql } from '../store/occupied-rows';

/** What takes which part when, for calendars, boards and searches. Reads b-trees only: the exclusion index is slow to search. */
@Injectable()
export class OccupiedTimeView {
  constructor(private readonly database: Database) {}

  /** Everything that overlaps a time, of some parts, by part and start; expired holds are left out. */
  ofParts(partIds: readonly number[], from: Date, until: Date, now: Date): Promise<OccupiedRow[]> {
    return this.database.rows<OccupiedRow>(occupiedSql, [partIds, from, until, now]);
  }

  /** The time that these sources take within another, such as closures of which a few stand. */
  ofSources(sourceIds: readonly string[], from: Date, until: Date): Promise<OccupiedRow[]> {
    return this.database.rows<OccupiedRow>(
      `SELECT part_id AS "partId", starts_at AS "startsAt", ends_at AS "endsAt", kind, expires_at AS "expiresAt", source_id AS "sourceId"
         FROM occupancies WHERE source_id = ANY ($1::uuid[]) AND starts_at < $3 AND ends_at > $2`,
      [sourceIds, from, until],
    );
  }

  /** For each time asked for, the parts that something takes in it, of the whole install. */
  async takenParts(
    times: readonly { readonly startsAt: Date; readonly endsAt: Date }[],
    now: Date,
  ): Promise<ReadonlySet<number>[]> {
    const rows = await this.database.rows<{ partIds: number[] }>(
      `SELECT coalesce(taken.part_ids, '{}') AS "partIds"
         FROM unnest($1::timestamptz[], $2::timestamptz[]) WITH ORDINALITY AS asked (starts_at, ends_at, place)
        CROSS JOIN LATERAL (
          SELECT array_agg(o.part_id) AS part_ids FROM occupancies o
           WHERE o.starts_at > asked.starts_at - interval '48 hours' AND o.starts_at < asked.ends_at
             AND o.ends_at > asked.starts_at AND (o.expires_at IS NULL OR o.expires_at > $3)) AS taken
        ORDER BY asked.place`,
      [times.map(time => time.startsAt), times.map(time => time.endsAt), now],
    );
    return rows.map(row => new Set(row.partIds));
  }
}
