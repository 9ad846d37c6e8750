import { Database } from '@kashikan/database';
import { isId, type LocalDate } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { approvalErrors } from '../approvals.errors';
import type { ApplicationCheck, ApprovalState } from '../rules';
import { signingColumns, type SigningFacts } from './signing-facts';
import { asked, joinWanted } from './wanted-contents';

/** One line of what happened, of the booking or of the case; `actorName` is empty for the system. */
export interface CaseEvent {
  readonly of: 'booking' | 'approval' | 'change';
  readonly event: string;
  readonly toState: string;
  readonly actorKind: 'resident' | 'staff' | 'system';
  readonly actorName: string | null;
  readonly reason: string | null;
  readonly happenedAt: Date;
  /** Of what a change of the booking went through, and of the moment when it was made. */
  readonly changeId: string | null;
}

export interface ApprovalCaseFacts extends SigningFacts {
  readonly approvalId: string;
  readonly municipalityId: string;
  readonly facilityId: string;
  readonly state: ApprovalState;
  readonly requestedAt: Date;
  readonly dueOn: LocalDate;
  readonly decidedAt: Date | null;
  readonly decidedBy: string | null;
  /** The article by which it was permitted without a signature. */
  readonly automaticArticle: string | null;
  readonly reasonArticle: string | null;
  readonly reasonFacts: string | null;
  readonly checks: readonly ApplicationCheck[];
  readonly bookingId: string;
  readonly bookingNumber: number;
  readonly bookingState: string;
  readonly roomId: string;
  readonly useDate: LocalDate;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly bands: readonly string[];
  readonly purposeCode: string | null;
  readonly eventName: string | null;
  readonly groupName: string | null;
  readonly people: number | null;
  readonly useFacts: Readonly<Record<string, unknown>>;
  readonly feeYen: number | null;
  /** The fee as quoted, in the form of libs/pricing. */
  readonly quote: unknown;
  /** The change that is to be decided; what is told above is what it asks for. Null for an application. */
  readonly changeId: string | null;
  /** The booking as it stands, when a change is to be decided. */
  readonly before: { readonly roomId: string; readonly startsAt: string; readonly endsAt: string } | null;
  readonly accountId: string | null;
  readonly applicantName: string | null;
  readonly applicantPhone: string | null;
  readonly applicantEmail: string | null;
}

/** 案件: one application whole, with all that an approver wants before deciding. */
@Injectable()
export class ApprovalCase {
  constructor(private readonly database: Database) {}

  /** Another town's case is as unknown as none. */
  async of(approvalId: string, municipalityId: string): Promise<ApprovalCaseFacts> {
    const found = isId(approvalId)
      ? await this.database.row<ApprovalCaseFacts>(
          `SELECT a.id AS "approvalId", a.municipality_id AS "municipalityId", a.facility_id AS "facilityId", a.state,
                  a.requested_at AS "requestedAt", a.due_on AS "dueOn", a.decided_at AS "decidedAt", s.name AS "decidedBy",
                  a.reason_article AS "reasonArticle", a.reason_facts AS "reasonFacts", a.checks, b.id AS "bookingId",
                  b.number AS "bookingNumber", b.state AS "bookingState", ${asked('b.room_id', '"roomId"')},
                  ${asked('b.use_date', '"useDate"')}, ${asked('b.starts_at', '"startsAt"')}, ${asked('b.ends_at', '"endsAt"')},
                  ${asked('b.bands', 'bands')}, ${asked('b.purpose_code', '"purposeCode"')}, ${asked('b.event_name', '"eventName"')},
                  ${asked('b.group_name', '"groupName"')}, ${asked('b.people', 'people')}, ${asked('b.use_facts', '"useFacts"')},
                  ${asked('b.fee_yen', '"feeYen"')}, ${asked('b.quote', 'quote')}, b.account_id AS "accountId", c.name AS "applicantName",
                  c.phone AS "applicantPhone", c.email AS "applicantEmail", a.change_id AS "changeId",
                  h.contents_before AS "before", a.automatic_article AS "automaticArticle", ${signingColumns}
             FROM approvals a
             JOIN bookings b ON b.id = a.booking_id
             ${joinWanted}
             LEFT JOIN accounts c ON c.id = b.account_id
             LEFT JOIN staff s ON s.id = a.decided_by
            WHERE a.id = $1 AND a.municipality_id = $2`,
          [approvalId, municipalityId],
        )
      : undefined;
    if (!found) throw approvalErrors.unknown();
    return found;
  }

  /** The case of a booking that is open, or else the newest, if its room needed one. */
  async idOfBooking(bookingId: string, municipalityId: string): Promise<string | undefined> {
    const found = await this.database.row<{ id: string }>(
      `SELECT id FROM approvals WHERE booking_id = $1 AND municipality_id = $2
        ORDER BY state = 'pending' DESC, requested_at DESC LIMIT 1`,
      [bookingId, municipalityId],
    );
    return found?.id;
  }

  /** What happened to the booking and to its case, oldest first. */
  async history(bookingId: string): Promise<CaseEvent[]> {
    return this.database.rows<CaseEvent>(
      `SELECT h."of", h.event, h."toState", h.actor_kind AS "actorKind", coalesce(s.name, c.name) AS "actorName",
              h.reason, h.happened_at AS "happenedAt", h."changeId"
         FROM (SELECT 'booking' AS "of", event, to_state AS "toState", actor_kind, actor_id, reason, happened_at, id,
                      CASE event WHEN 'change' THEN
                        (SELECT c.id FROM booking_changes c
                          WHERE c.booking_id = b.booking_id AND c.kind = 'change' AND c.state = 'made' AND c.ended_at = b.happened_at
                          LIMIT 1) END AS "changeId"
                 FROM booking_transitions b WHERE booking_id = $1
               UNION ALL
               SELECT 'approval', t.event, t.to_state, t.actor_kind, t.actor_id, t.reason, t.happened_at, t.id, NULL
                 FROM approval_transitions t JOIN approvals a ON a.id = t.approval_id WHERE a.booking_id = $1
               UNION ALL
               SELECT 'change', t.event, t.to_state, t.actor_kind, t.actor_id, t.reason, t.happened_at, t.id, c.id
                 FROM booking_change_transitions t JOIN booking_changes c ON c.id = t.change_id
                WHERE c.booking_id = $1 AND c.kind = 'change' AND t.to_state <> 'made') h
         LEFT JOIN staff s ON h.actor_kind = 'staff' AND s.id::text = h.actor_id
         LEFT JOIN accounts c ON h.actor_kind = 'resident' AND c.id::text = h.actor_id
        ORDER BY h.happened_at, h."of" DESC, h.id`,
      [bookingId],
    );
  }
}
