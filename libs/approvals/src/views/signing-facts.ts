import type { LocalDate } from '@kashikan/kernel';
import type { CaseRoute, Proposal, StepSignature } from '../rules';

/** A signature with the names for people; of the round that is open, or of the last one. */
export interface SignedStep extends StepSignature {
  readonly id: number;
  readonly signerName: string;
  readonly forName: string | null;
  readonly note: string | null;
  /** ISO. */
  readonly signedAt: string;
  /** 後閲: when whoever was away has seen it, ISO; null while not, and for their own. */
  readonly seenAfterAt: string | null;
}

/** Where a case stands on its way. */
export interface SigningFacts {
  readonly round: number;
  readonly route: CaseRoute;
  readonly proposal: Proposal | null;
  readonly signatures: readonly SignedStep[];
  /** Who has said that it is their own, or bears the applicant's name. */
  readonly excluded: readonly string[];
  readonly pausedDays: number;
  /** Since when the applicant has to answer. */
  readonly returnedOn: LocalDate | null;
}

/** A name without spaces and width, as two papers are compared. */
const core = (name: string): string => `regexp_replace(normalize(${name}, NFKC), '[[:space:]]', '', 'g')`;

/**
 * Who has an interest in the case `a`: those who said so, and whoever bears the name of the applicant or of somebody who acts for the
 * group. A namesake is kept out as well; a colleague signs then.
 */
export const excludedSql = `ARRAY(
  SELECT r.staff_id FROM approval_recusals r WHERE r.approval_id = a.id
  UNION
  SELECT s.id FROM bookings b
    JOIN accounts c ON c.id = b.account_id
      OR c.id IN (SELECT g.account_id FROM group_roles g WHERE g.group_id = b.group_id AND g.ended_at IS NULL)
    JOIN staff s ON s.municipality_id = a.municipality_id AND s.active AND ${core('s.name')} = ${core('c.name')}
   WHERE b.id = a.booking_id)`;

/** Of the case `a`. */
export const signingColumns = `a.round, a.route, a.proposal, a.paused_days AS "pausedDays", ${excludedSql} AS excluded,
  coalesce((SELECT json_agg(json_build_object('id', g.id, 'step', g.step, 'signerId', g.signed_by, 'forId', g.signed_for,
      'signerName', s.name, 'forName', f.name, 'note', g.note, 'signedAt', g.signed_at, 'seenAfterAt', e.seen_at) ORDER BY g.id)
    FROM approval_signatures g JOIN staff s ON s.id = g.signed_by LEFT JOIN staff f ON f.id = g.signed_for
    LEFT JOIN approval_seen_after e ON e.signature_id = g.id
    WHERE g.approval_id = a.id AND g.round = a.round), '[]') AS signatures,
  (SELECT to_char(k.asked_at AT TIME ZONE m.time_zone, 'YYYY-MM-DD') FROM approval_corrections k JOIN municipalities m ON m.id = a.municipality_id
    WHERE k.approval_id = a.id AND k.closed_at IS NULL) AS "returnedOn"`;
