import { Database, type Tx } from '@kashikan/database';
import { Clock, type LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { Office } from '../rules';

type Rows = Pick<Database, 'rows'> | Pick<Tx, 'rows'>;

/** Who holds which post, and who is away on the day of `now` as the municipality counts days. */
export async function officeAt(db: Rows, municipalityId: string, now: Date): Promise<Office> {
  const holders = await db.rows<Office['holders'][number]>(
    `SELECT h.post, h.staff_id AS "staffId" FROM post_holders h JOIN staff s ON s.id = h.staff_id AND s.active
      WHERE h.municipality_id = $1 AND h.ended_at IS NULL`,
    [municipalityId],
  );
  const absences = await db.rows<Office['absences'][number]>(
    `SELECT d.staff_id AS "staffId", d.deputy_id AS "deputyId"
       FROM staff_absences d JOIN municipalities m ON m.id = d.municipality_id JOIN staff s ON s.id = d.deputy_id AND s.active
      WHERE d.municipality_id = $1 AND d.ended_at IS NULL
        AND ($2::timestamptz AT TIME ZONE m.time_zone)::date BETWEEN d.first_day AND d.last_day`,
    [municipalityId, now],
  );
  return { holders, absences };
}

/** 不在: from when to when, and who signs meanwhile. */
export interface NamedAbsence {
  readonly id: string;
  readonly name: string;
  readonly deputyName: string;
  readonly firstDay: LocalDate;
  readonly lastDay: LocalDate;
}

/** 代決: what a deputy signed for somebody who has not seen it yet. */
export interface SignedForYou {
  readonly signatureId: number;
  readonly approvalId: string;
  readonly bookingNumber: number;
  readonly step: string;
  readonly deputyName: string;
  readonly signedAt: Date;
}

export interface NamedHolder {
  readonly post: string;
  readonly staffId: string;
  readonly name: string;
  readonly since: Date;
}

/** 誰の番か: who sits where today, for the lists of a screen. */
@Injectable()
export class OfficeView {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Who holds each post, by name. */
  holders(municipalityId: string): Promise<NamedHolder[]> {
    return this.database.rows<NamedHolder>(
      `SELECT h.post, h.staff_id AS "staffId", s.name, h.since FROM post_holders h JOIN staff s ON s.id = h.staff_id AND s.active
        WHERE h.municipality_id = $1 AND h.ended_at IS NULL ORDER BY h.post, h.since, s.name`,
      [municipalityId],
    );
  }

  /** One's own that are not over. */
  absencesOf(staffId: string): Promise<NamedAbsence[]> {
    return this.database.rows<NamedAbsence>(
      `SELECT d.id, s.name, o.name AS "deputyName", d.first_day AS "firstDay", d.last_day AS "lastDay"
         FROM staff_absences d JOIN staff s ON s.id = d.staff_id JOIN staff o ON o.id = d.deputy_id
         JOIN municipalities m ON m.id = d.municipality_id
        WHERE d.staff_id = $1 AND d.ended_at IS NULL AND d.last_day >= ($2::timestamptz AT TIME ZONE m.time_zone)::date
        ORDER BY d.first_day, d.id`,
      [staffId, this.clock.now()],
    );
  }

  /** 後閲を待つもの, the oldest first. */
  signedFor(staffId: string): Promise<SignedForYou[]> {
    return this.database.rows<SignedForYou>(
      `SELECT g.id AS "signatureId", g.approval_id AS "approvalId", b.number AS "bookingNumber", g.signed_at AS "signedAt",
              s.name AS "deputyName", coalesce((SELECT e ->> 'name' FROM jsonb_array_elements(a.route -> 'steps') AS e
                                                 WHERE e ->> 'code' = g.step LIMIT 1), g.step) AS step
         FROM approval_signatures g JOIN approvals a ON a.id = g.approval_id JOIN bookings b ON b.id = a.booking_id
         JOIN staff s ON s.id = g.signed_by
        WHERE g.signed_for = $1 AND NOT EXISTS (SELECT 1 FROM approval_seen_after e WHERE e.signature_id = g.id)
        ORDER BY g.id`,
      [staffId],
    );
  }

  today(municipalityId: string): Promise<Office> {
    return officeAt(this.database, municipalityId, this.clock.now());
  }
}
