import type { Tx } from '@kashikan/database';
import { approvalErrors } from '../approvals.errors';
import type { ApprovalState } from '../rules';

export interface Decision {
  readonly to: ApprovalState;
  readonly article?: string | undefined;
  readonly facts?: string | undefined;
}

/**
 * Moves a pending case on; undefined when it is no longer pending, which a clerk at the next desk may have seen to. A withdrawal
 * is not a decision, so it carries no name.
 */
export async function settlePending(
  tx: Tx,
  where: { readonly approvalId: string; readonly municipalityId: string },
  decision: Decision,
): Promise<{ bookingId: string; changeId: string | null } | undefined> {
  const isDecision = decision.to !== 'withdrawn';
  return tx.row<{ bookingId: string; changeId: string | null }>(
    `UPDATE approvals SET state = $3, decided_at = $4, decided_by = $5, reason_article = $6, reason_facts = $7
      WHERE id = $1 AND municipality_id = $2 AND state = 'pending'
      RETURNING booking_id AS "bookingId", change_id AS "changeId"`,
    [
      where.approvalId,
      where.municipalityId,
      decision.to,
      isDecision ? tx.now : null,
      isDecision ? tx.actor.id : null,
      decision.article ?? null,
      decision.facts ?? null,
    ],
  );
}

interface Settled {
  state: ApprovalState;
  decidedBy: string | null;
  decidedAt: Date | null;
}

/** The refusal to tell whoever came second: who decided, what and when. */
export async function refuseSettled(
  tx: Tx,
  where: { readonly approvalId: string; readonly municipalityId: string },
): Promise<never> {
  const found = await tx.row<Settled>(
    `SELECT a.state, s.name AS "decidedBy", a.decided_at AS "decidedAt"
       FROM approvals a LEFT JOIN staff s ON s.id = a.decided_by
      WHERE a.id = $1 AND a.municipality_id = $2`,
    [where.approvalId, where.municipalityId],
  );
  if (!found) throw approvalErrors.unknown();
  if (found.state === 'withdrawn') throw approvalErrors.withdrawn();
  throw approvalErrors.alreadyDecided({
    state: found.state,
    decidedBy: found.decidedBy ?? '',
    decidedAt: found.decidedAt?.toISOString() ?? '',
  });
}
