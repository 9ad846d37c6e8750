import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { approvalErrors } from '../approvals.errors';
import { type CaseId, lockCase } from '../store/approvals.store';

const LONGEST_REASON = 400;

/** 回避: a member of staff says that a case is their own, and stays out of it from then on. */
@Injectable()
export class Recuse {
  /** Throws `approval.recusal-reason-missing`; `approval.signed-another` for whoever has signed in this round already. */
  async run(tx: Tx, wish: CaseId & { readonly reason: string }): Promise<void> {
    if (tx.actor.kind !== 'staff') throw approvalErrors.notByThisActor();
    const reason = wish.reason.trim().slice(0, LONGEST_REASON);
    const { approvalId, municipalityId, round } = await lockCase(tx, wish);
    if (reason === '') throw approvalErrors.recusalReasonMissing();
    const signed = await tx.row(
      'SELECT FROM approval_signatures WHERE approval_id = $1 AND round = $2 AND signed_by = $3',
      [approvalId, round, tx.actor.id],
    );
    if (signed) throw approvalErrors.signedAnother();
    await tx.change(
      `INSERT INTO approval_recusals (approval_id, staff_id, reason, declared_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT DO NOTHING`,
      [approvalId, tx.actor.id, reason, tx.now],
    );
    tx.touch('approval', approvalId, { event: 'recuse' }, municipalityId);
  }
}
