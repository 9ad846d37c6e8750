import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { approvalErrors } from '../approvals.errors';
import { nextApprovalState } from '../rules';
import { recordTransition } from '../store/approval-transitions.store';
import { refuseSettled, settlePending } from '../store/approvals.store';

export interface ApprovalDecision {
  readonly approvalId: string;
  readonly municipalityId: string;
  readonly decision: 'approve' | 'refuse';
  /** 根拠条項 and the facts that meet it; a refusal must have both (行政手続条例 8条). */
  readonly article?: string | undefined;
  readonly facts?: string | undefined;
}

/** 許可・不許可の決定. The first decision holds; whoever comes second is told who made it. */
@Injectable()
export class DecideApproval {
  async run(
    tx: Tx,
    wish: ApprovalDecision,
  ): Promise<{ approvalId: string; bookingId: string; changeId: string | null }> {
    const { approvalId, municipalityId, decision } = wish;
    const next = nextApprovalState('pending', decision, tx.actor.kind);
    if (!next.allowed) throw approvalErrors.notByThisActor();
    const reason = decision === 'refuse' ? reasonOf(wish) : {};
    const settled = await settlePending(tx, wish, { to: next.to, ...reason });
    if (!settled) return refuseSettled(tx, wish);
    await recordTransition(tx, {
      approvalId,
      event: decision,
      from: 'pending',
      to: next.to,
      ...(reason.article ? { reason: reason.article } : {}),
    });
    tx.touch('approval', approvalId, { bookingId: settled.bookingId, to: next.to }, municipalityId);
    return { approvalId, ...settled };
  }
}

function reasonOf({ article, facts }: ApprovalDecision): { article?: string; facts?: string } {
  const given = { article: article?.trim() ?? '', facts: facts?.trim() ?? '' };
  if (given.article === '' || given.facts === '') throw approvalErrors.reasonMissing();
  return given;
}
