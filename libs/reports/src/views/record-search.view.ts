import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';

/** An entry of the record with the names of who acted; for whom, and about whom, stands as an account. */
export interface RecordRow {
  readonly id: number;
  readonly recordedAt: Date;
  readonly actorKind: 'resident' | 'staff' | 'system';
  readonly actorId: string;
  readonly staffName: string | null;
  /** The account that acted; null for a visitor without one. */
  readonly accountId: string | null;
  readonly onBehalfOf: string | null;
  readonly verb: string;
  readonly subjectType: string | null;
  readonly subjectId: string | null;
  readonly bookingNumber: number | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
  readonly reason: string | null;
  readonly requestId: string | null;
}

export interface RecordFilter {
  readonly municipalityId: string;
  readonly from: Date;
  readonly until: Date;
  readonly actorKind?: string | undefined;
  readonly staffId?: string | undefined;
  /** Whoever acted, was acted for, or was acted upon. */
  readonly accountId?: string | undefined;
  /** The first word of the verb, `booking` of `booking.cancel`. */
  readonly topic?: string | undefined;
  readonly bookingNumber?: number | undefined;
  /** Only rows older than this one, for the next page of a list. */
  readonly beforeId?: number | undefined;
}

export interface NamedAccount {
  readonly id: string;
  readonly name: string | null;
  readonly email: string | null;
}

/** 記録: who did what and when, of one municipality. */
@Injectable()
export class RecordSearch {
  constructor(private readonly database: Database) {}

  /** Newest first. What belongs to no municipality is found by its staff, or by the person one asks about. */
  find(filter: RecordFilter, most: number): Promise<RecordRow[]> {
    return this.database.rows<RecordRow>(searchSql, [
      filter.municipalityId,
      filter.from,
      filter.until,
      filter.actorKind ?? null,
      filter.staffId ?? null,
      filter.accountId ?? null,
      filter.topic ?? null,
      filter.bookingNumber ?? null,
      filter.beforeId ?? null,
      most,
    ]);
  }

  names(accountIds: Iterable<string>): Promise<NamedAccount[]> {
    return this.database.rows<NamedAccount>(
      'SELECT id, name, email FROM accounts WHERE id = ANY ($1::uuid[])',
      [[...new Set(accountIds)]],
    );
  }

  staff(municipalityId: string): Promise<{ readonly id: string; readonly name: string }[]> {
    return this.database.rows('SELECT id, name FROM staff WHERE municipality_id = $1 ORDER BY name, login', [
      municipalityId,
    ]);
  }
}

const searchSql = `
WITH own AS (SELECT id::text AS id, name FROM staff WHERE municipality_id = $1)
SELECT e.id, e.recorded_at AS "recordedAt", e.actor_kind AS "actorKind", e.actor_id AS "actorId", own.name AS "staffName",
       CASE WHEN e.actor_kind = 'resident' AND e.actor_id NOT LIKE 'visitor:%' THEN e.actor_id END AS "accountId",
       e.on_behalf_of AS "onBehalfOf", e.verb, e.subject_type AS "subjectType", e.subject_id AS "subjectId",
       b.number AS "bookingNumber", e.facts, e.before, e.after, e.reason, e.request_id AS "requestId"
  FROM audit_entries e
  LEFT JOIN own ON e.actor_kind = 'staff' AND own.id = e.actor_id
  LEFT JOIN bookings b ON e.subject_type = 'booking' AND b.id::text = e.subject_id
 WHERE e.recorded_at >= $2 AND e.recorded_at < $3
   AND (e.municipality_id = $1
        OR (e.municipality_id IS NULL
            AND (own.id IS NOT NULL OR $6::text IS NOT NULL
                 OR (e.subject_type = 'staff' AND e.subject_id IN (SELECT id FROM own)))))
   AND ($4::text IS NULL OR e.actor_kind = $4)
   AND ($5::text IS NULL OR (e.actor_kind = 'staff' AND e.actor_id = $5))
   AND ($6::text IS NULL OR e.actor_id = $6 OR e.on_behalf_of = $6 OR (e.subject_type = 'account' AND e.subject_id = $6)
        OR b.account_id::text = $6)
   AND ($7::text IS NULL OR starts_with(e.verb, $7 || '.'))
   AND ($8::bigint IS NULL OR b.number = $8)
   AND ($9::bigint IS NULL OR e.id < $9)
 ORDER BY e.id DESC LIMIT $10`;
