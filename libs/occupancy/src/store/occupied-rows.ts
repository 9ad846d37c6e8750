import type { OccupancyKind } from '../rules';

export interface OccupiedRow {
  readonly partId: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly kind: OccupancyKind;
  /** Of a hold only; a hold past it is free. */
  readonly expiresAt: Date | null;
  readonly sourceId: string;
}

/** Everything that overlaps a time, of some parts, by part and start; expired holds are left out. */
export const occupiedSql = `
  SELECT part_id AS "partId", starts_at AS "startsAt", ends_at AS "endsAt", kind, expires_at AS "expiresAt", source_id AS "sourceId"
    FROM occupancies
   WHERE part_id = ANY($1::int[]) AND starts_at > $2::timestamptz - interval '48 hours' AND starts_at < $3 AND ends_at > $2
     AND (expires_at IS NULL OR expires_at > $4)
   ORDER BY part_id, starts_at`;
