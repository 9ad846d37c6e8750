import { Database } from '@kashikan/database';
import { Injectable } from '@nestjs/common';

export interface LookRow {
  readonly id: number;
  readonly lookedAt: Date;
  readonly staffId: string;
  readonly accountIds: readonly string[];
  readonly page: string;
  readonly requestId: string;
}

export interface Sight {
  readonly accountId: string;
  readonly times: number;
  readonly firstAt: Date;
  readonly lastAt: Date;
}

interface Span {
  readonly municipalityId: string;
  readonly from: Date;
  readonly until: Date;
}

export interface LooksFilter extends Span {
  readonly staffId?: string | undefined;
  readonly accountId?: string | undefined;
  /** Only rows older than this one, for the next page of a list. */
  readonly beforeId?: number | undefined;
}

/** 閲覧記録: who saw whose data, and when. */
@Injectable()
export class LooksOf {
  constructor(private readonly database: Database) {}

  /** Newest first. */
  find({ municipalityId, from, until, staffId, accountId, beforeId }: LooksFilter, most: number) {
    return this.database.rows<LookRow>(looksSql, [
      municipalityId,
      from,
      until,
      staffId ?? null,
      accountId ?? null,
      beforeId ?? null,
      most,
    ]);
  }

  /** Everybody whose data this member of staff saw in that time: what a report of a leak must name. */
  peopleSeenBy(staffId: string, { municipalityId, from, until }: Span): Promise<Sight[]> {
    return this.database.rows<Sight>(sightsSql, [municipalityId, from, until, staffId]);
  }
}

export const looksSql = `
SELECT id, looked_at AS "lookedAt", staff_id AS "staffId", account_ids AS "accountIds", page, request_id AS "requestId"
  FROM looks
 WHERE municipality_id = $1 AND looked_at >= $2 AND looked_at < $3
   AND ($4::uuid IS NULL OR staff_id = $4) AND ($5::uuid IS NULL OR account_ids @> ARRAY[$5::uuid])
   AND ($6::bigint IS NULL OR id < $6)
 ORDER BY id DESC LIMIT $7`;

export const sightsSql = `
SELECT account_id AS "accountId", count(*) AS times, min(looked_at) AS "firstAt", max(looked_at) AS "lastAt"
  FROM looks CROSS JOIN LATERAL unnest(account_ids) AS account_id
 WHERE municipality_id = $1 AND staff_id = $4 AND looked_at >= $2 AND looked_at < $3
 GROUP BY account_id ORDER BY account_id`;
