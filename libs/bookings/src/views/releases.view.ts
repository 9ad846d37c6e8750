import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { releaseColumns } from '../store/waiting-columns';
import type { ReleasedSlot } from '../waiting';

/** What became of a slot that was given back. */
export type ReleaseOutcome = 'offered' | 'taken' | 'to-open' | 'free' | 'over';

export interface LoggedRelease extends ReleasedSlot {
  readonly outcome: ReleaseOutcome;
}

/** A time that is kept from everybody: for one who waits, or until it opens to all. */
export interface SetAside {
  readonly partId: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Null while it is offered to those who wait. */
  readonly opensAt: Date | null;
}

const occupied = (condition: string) =>
  `EXISTS (SELECT FROM occupancies o JOIN room_parts p ON p.part_id = o.part_id
            WHERE p.room_id = r.room_id AND o.starts_at < r.ends_at AND o.ends_at > r.starts_at AND o.starts_at > r.starts_at - interval '48 hours'
              AND ${condition})`;

/** 開放の記録 for everybody: rooms and times only, never a person or a booking number. */
@Injectable()
export class ReleasesView {
  constructor(private readonly database: Database) {}

  /** The newest first. */
  ofTown(
    municipalityId: string,
    facilityId: string | null,
    now: Date,
    { start, most }: { readonly start: number; readonly most: number },
  ): Promise<LoggedRelease[]> {
    return this.database.rows<LoggedRelease>(
      `SELECT ${releaseColumns},
              CASE WHEN ${occupied("o.kind <> 'hold'")} THEN 'taken'
                   WHEN r.starts_at <= $3 THEN 'over'
                   WHEN ${occupied('o.expires_at > $3 AND o.source_id <> r.id AND o.source_id IN (SELECT booking_id FROM waiting_list)')}
                        OR r.way IS NULL THEN 'offered'
                   WHEN r.opens_at > $3 THEN 'to-open'
                   ELSE 'free' END AS outcome
         FROM released_slots r
        WHERE r.municipality_id = $1 AND ($2::uuid IS NULL OR r.facility_id = $2)
        ORDER BY r.released_at DESC, r.id LIMIT $5 OFFSET $4`,
      [municipalityId, facilityId, now, start, most],
    );
  }

  /** What of some parts is set aside in a range, so that a calendar can say when it opens. */
  setAside(partIds: readonly number[], from: Date, until: Date, now: Date): Promise<SetAside[]> {
    return this.database.rows<SetAside>(
      `SELECT o.part_id AS "partId", o.starts_at AS "startsAt", o.ends_at AS "endsAt", r.opens_at AS "opensAt"
         FROM occupancies o LEFT JOIN released_slots r ON r.id = o.source_id
        WHERE o.kind = 'hold' AND o.part_id = ANY($1::int[]) AND o.starts_at > $2::timestamptz - interval '48 hours' AND o.starts_at < $3
          AND o.ends_at > $2 AND o.expires_at > $4
          AND (r.id IS NOT NULL OR EXISTS (SELECT FROM waiting_list w WHERE w.booking_id = o.source_id AND w.state = 'offered'))`,
      [partIds, from, until, now],
    );
  }

  /** Releases whose time has come but whose hold still stands; the next writer would remove it anyway. */
  async opened(now: Date): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      `SELECT DISTINCT o.source_id AS id FROM occupancies o JOIN released_slots r ON r.id = o.source_id
        WHERE o.kind = 'hold' AND o.expires_at <= $1 LIMIT 500`,
      [now],
    );
    return rows.map(({ id }) => id);
  }
}
