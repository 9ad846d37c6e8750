import type { Tx } from '@kashikan/database';
import { isId } from '@kashikan/kernel';
import { approvalErrors } from '../approvals.errors';
import type { ApprovalEvent, ApprovalState, CaseRoute, Proposal } from '../rules';
import { recordTransition } from './approval-transitions.store';

export interface CaseId {
  readonly approvalId: string;
  readonly municipalityId: string;
}

/** A case as whoever changes it finds it; it stays locked until the unit ends. */
export interface LockedCase extends CaseId {
  readonly facilityId: string;
  readonly bookingId: string;
  readonly changeId: string | null;
  readonly state: ApprovalState;
  readonly round: number;
  readonly route: CaseRoute;
  readonly proposal: Proposal | null;
}

interface Found extends LockedCase {
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
}

const selected = `SELECT a.id AS "approvalId", a.municipality_id AS "municipalityId", a.facility_id AS "facilityId",
       a.booking_id AS "bookingId", a.change_id AS "changeId", a.state, a.round, a.route, a.proposal,
       a.decided_at AS "decidedAt", (SELECT s.name FROM staff s WHERE s.id = a.decided_by) AS "decidedBy"
  FROM approvals a`;

/**
 * Whoever comes second waits here and then sees what the first did. Throws `approval.unknown`, also for another town's, and for a case that
 * is not in `state` what has become of it.
 */
export async function lockCase(tx: Tx, where: CaseId, state: ApprovalState = 'pending'): Promise<LockedCase> {
  const { approvalId, municipalityId } = where;
  const found = isId(approvalId)
    ? await tx.row<Found>(`${selected} WHERE a.id = $1 AND a.municipality_id = $2 FOR UPDATE OF a`, [
        approvalId,
        municipalityId,
      ])
    : undefined;
  if (!found) throw approvalErrors.unknown();
  if (found.state === state) return found;
  if (found.state === 'withdrawn') throw approvalErrors.withdrawn();
  if (found.state === 'returned') throw approvalErrors.waitsForApplicant();
  if (found.state === 'pending') throw approvalErrors.notReturned();
  throw approvalErrors.alreadyDecided({
    state: found.state,
    decidedBy: found.decidedBy ?? '',
    decidedAt: found.decidedAt?.toISOString() ?? '',
  });
}

/** Every case of a booking that is not settled; with a change only that of the change. Locked, in the order of their ids. */
export const lockOpenCases = (
  tx: Tx,
  of: { readonly bookingId: string; readonly municipalityId: string; readonly changeId?: string | undefined },
): Promise<LockedCase[]> =>
  tx.rows<LockedCase>(
    `${selected} WHERE a.booking_id = $1 AND a.municipality_id = $2 AND a.state IN ('pending', 'returned')
        AND ($3::uuid IS NULL OR a.change_id = $3) ORDER BY a.id FOR UPDATE OF a`,
    [of.bookingId, of.municipalityId, of.changeId ?? null],
  );

export interface Move {
  readonly event: ApprovalEvent;
  readonly to: ApprovalState;
  readonly reason?: string | undefined;
}

/** Moves a locked case on, with its line in the history. A decision carries the name of whoever signed last. */
export async function moveCase(tx: Tx, at: LockedCase, { event, to, reason }: Move): Promise<void> {
  const isDecision = to === 'approved' || to === 'refused';
  if (to !== at.state) {
    await tx.change(`UPDATE approvals SET state = $2, decided_at = $3, decided_by = $4 WHERE id = $1`, [
      at.approvalId,
      to,
      isDecision ? tx.now : null,
      isDecision && event !== 'permit' && tx.actor.kind === 'staff' ? tx.actor.id : null,
    ]);
  }
  const { approvalId, state: from } = at;
  await recordTransition(tx, { approvalId, event, from, to, ...(reason ? { reason } : {}) });
  tx.touch('approval', approvalId, { event, bookingId: at.bookingId, to }, at.municipalityId);
}

/** 案: what is proposed from now on; a refusal with its article and facts, nothing with null. */
export const writeProposal = (
  tx: Tx,
  { approvalId }: CaseId,
  proposal: { readonly as: Proposal; readonly article: string | null; readonly facts: string | null } | null,
): Promise<number> =>
  tx.change(`UPDATE approvals SET proposal = $2, reason_article = $3, reason_facts = $4 WHERE id = $1`, [
    approvalId,
    proposal?.as ?? null,
    proposal?.article ?? null,
    proposal?.facts ?? null,
  ]);

/** Nothing that was signed counts any more. */
export async function beginRound(tx: Tx, at: CaseId): Promise<void> {
  await tx.change('UPDATE approvals SET round = round + 1 WHERE id = $1', [at.approvalId]);
  await writeProposal(tx, at, null);
}
