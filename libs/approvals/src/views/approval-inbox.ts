import { Database } from '@kashikan/database';
import type { LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { asked, joinWanted } from './wanted-contents';
import { signingColumns, type SigningFacts } from './signing-facts';
import type { ApplicationCheck } from '../rules';

/** The facilities that a person may see; `null` is the whole municipality. */
export type FacilityScope = readonly string[] | null;

export interface PendingApproval extends SigningFacts {
  readonly approvalId: string;
  readonly bookingId: string;
  readonly bookingNumber: number;
  readonly facilityId: string;
  readonly facilityName: string;
  readonly roomName: string;
  readonly accountId: string | null;
  readonly applicantName: string;
  readonly groupName: string | null;
  readonly eventName: string | null;
  readonly people: number;
  readonly feeYen: number;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** A change of a booking that was judged before; what is told is what is asked for. */
  readonly isChange: boolean;
  readonly requestedAt: Date;
  readonly dueOn: LocalDate;
  readonly checks: readonly ApplicationCheck[];
}

/** 審査の一覧: what waits for a decision, the nearest deadline first. */
@Injectable()
export class ApprovalInbox {
  constructor(private readonly database: Database) {}

  pending(municipalityId: string, facilities: FacilityScope): Promise<PendingApproval[]> {
    return this.inState('pending', municipalityId, facilities);
  }

  /** 補正待ち: the applicant has to answer. */
  returned(municipalityId: string, facilities: FacilityScope): Promise<PendingApproval[]> {
    return this.inState('returned', municipalityId, facilities);
  }

  private inState(
    state: 'pending' | 'returned',
    municipalityId: string,
    facilities: FacilityScope,
  ): Promise<PendingApproval[]> {
    return this.database.rows<PendingApproval>(
      `SELECT a.id AS "approvalId", b.id AS "bookingId", b.number AS "bookingNumber", a.facility_id AS "facilityId",
              f.name AS "facilityName", r.name AS "roomName", b.account_id AS "accountId", coalesce(c.name, '') AS "applicantName",
              ${asked('b.group_name', '"groupName"')}, ${asked('b.event_name', '"eventName"')}, ${asked('b.people', 'people')},
              ${asked('b.fee_yen', '"feeYen"')}, ${asked('b.starts_at', '"startsAt"')}, ${asked('b.ends_at', '"endsAt"')},
              a.change_id IS NOT NULL AS "isChange", a.requested_at AS "requestedAt", a.due_on AS "dueOn", a.checks, ${signingColumns}
         FROM approvals a
         JOIN bookings b ON b.id = a.booking_id
         ${joinWanted}
         JOIN facilities f ON f.id = a.facility_id
         JOIN rooms r ON r.id = coalesce(w."roomId", b.room_id)
         LEFT JOIN accounts c ON c.id = b.account_id
        WHERE a.municipality_id = $1 AND a.state = $3 AND ($2::uuid[] IS NULL OR a.facility_id = ANY ($2))
        ORDER BY a.due_on, a.requested_at, a.id`,
      [municipalityId, facilities, state],
    );
  }

  async count(municipalityId: string, facilities: FacilityScope): Promise<number> {
    const found = await this.database.row<{ count: number }>(
      `SELECT count(*) AS count FROM approvals
        WHERE municipality_id = $1 AND state = 'pending' AND ($2::uuid[] IS NULL OR facility_id = ANY ($2))`,
      [municipalityId, facilities],
    );
    return found?.count ?? 0;
  }
}
