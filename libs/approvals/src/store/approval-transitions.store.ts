import type { Tx } from '@kashikan/database';
import type { ApprovalEvent, ApprovalState } from '../rules';

export interface ApprovalTransition {
  readonly approvalId: string;
  readonly event: ApprovalEvent | 'open' | 'recheck';
  readonly from: ApprovalState | null;
  readonly to: ApprovalState;
  readonly reason?: string;
}

export async function recordTransition(
  tx: Tx,
  { approvalId, event, from, to, reason }: ApprovalTransition,
): Promise<void> {
  await tx.rows(
    `INSERT INTO approval_transitions (approval_id, event, from_state, to_state, actor_kind, actor_id, reason, happened_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [approvalId, event, from, to, tx.actor.kind, tx.actor.id, reason ?? null, tx.now],
  );
}
