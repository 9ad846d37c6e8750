import { Database } from '@kashikan/database';
import { isId, type LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { ConductMark } from '../rules';

/** A mark with everything that was said and decided about it. */
export interface MarkOnPage extends ConductMark {
  readonly id: string;
  readonly municipalityId: string;
  readonly facilityId: string;
  readonly roomId: string;
  readonly accountId: string;
  readonly bookingId: string;
  readonly number: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly groupName: string | null;
  readonly applicantName: string | null;
  readonly appeal: string | null;
  readonly appealedAt: Date | null;
  readonly decision: 'exempted' | 'kept' | null;
  readonly reason: string | null;
  readonly decidedAt: Date | null;
}

/** Of two decisions the exemption is the later one; the primary key sorts it first. */
const select = `
  SELECT m.id, m.municipality_id AS "municipalityId", b.facility_id AS "facilityId", b.room_id AS "roomId",
         m.account_id AS "accountId", m.booking_id AS "bookingId", b.number, b.starts_at AS "startsAt", b.ends_at AS "endsAt",
         b.group_name AS "groupName", c.name AS "applicantName", m.kind, m.day, m.recorded_on AS "recordedOn",
         a.body AS appeal, a.appealed_at AS "appealedAt", d.decision, d.reason, d.decided_at AS "decidedAt",
         d.decision IS NOT DISTINCT FROM 'exempted' AS "isExempted"
    FROM conduct_marks m
    JOIN bookings b ON b.id = m.booking_id
    JOIN accounts c ON c.id = m.account_id
    LEFT JOIN conduct_appeals a ON a.mark_id = m.id
    LEFT JOIN LATERAL (SELECT decision, reason, decided_at FROM conduct_decisions
                        WHERE mark_id = m.id ORDER BY decision LIMIT 1) d ON true`;

@Injectable()
export class ConductView {
  constructor(private readonly database: Database) {}

  /** A person's marks in every town, the newest use first. */
  ofAccount(accountId: string, since: LocalDate): Promise<MarkOnPage[]> {
    return this.database.rows<MarkOnPage>(
      `${select} WHERE m.account_id = $1 AND m.day >= $2 ORDER BY m.day DESC, m.id LIMIT 100`,
      [accountId, since],
    );
  }

  /** One person's marks in one town: what staff there may see of them. */
  ofPerson(accountId: string, municipalityId: string, since: LocalDate): Promise<MarkOnPage[]> {
    return this.database.rows<MarkOnPage>(
      `${select} WHERE m.account_id = $1 AND m.municipality_id = $2 AND m.day >= $3 ORDER BY m.day DESC, m.id LIMIT 100`,
      [accountId, municipalityId, since],
    );
  }

  find(id: string): Promise<MarkOnPage | undefined> {
    return isId(id)
      ? this.database.row<MarkOnPage>(`${select} WHERE m.id = $1`, [id])
      : Promise.resolve(undefined);
  }

  /** What a town has to decide first, the longest waiting first, and then what was recorded, the newest first. */
  inbox(municipalityId: string, facilities: readonly string[] | null): Promise<MarkOnPage[]> {
    return this.database.rows<MarkOnPage>(
      `${select} WHERE m.municipality_id = $1 AND ($2::uuid[] IS NULL OR b.facility_id = ANY ($2))
        ORDER BY (a.mark_id IS NOT NULL AND d.decision IS NULL) DESC,
                 CASE WHEN d.decision IS NULL THEN a.appealed_at END ASC NULLS LAST, m.recorded_at DESC LIMIT 100`,
      [municipalityId, facilities],
    );
  }
}
