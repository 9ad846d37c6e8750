import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { approvalErrors } from '../approvals.errors';
import { maySign, nextApprovalState } from '../rules';
import { beginRound, type CaseId, lockCase, moveCase } from '../store/approvals.store';
import { excludedFrom, signaturesOf } from '../store/signatures.store';
import { officeAt } from '../views/office';

const LONGEST_REASON = 2_000;

/** 差し戻し: whoever is to sign next does not agree with the 案, and everything begins anew at the first step. */
@Injectable()
export class SendBack {
  /** Throws `approval.send-back-reason-missing`, `approval.nothing-to-send-back`, or why the person may not sign. */
  async run(tx: Tx, wish: CaseId & { readonly reason: string; readonly round: number }): Promise<void> {
    if (!nextApprovalState('pending', 'send-back', tx.actor.kind).allowed)
      throw approvalErrors.notByThisActor();
    const reason = wish.reason.trim().slice(0, LONGEST_REASON);
    const at = await lockCase(tx, wish);
    if (wish.round !== at.round) throw approvalErrors.changedMeanwhile();
    if (reason === '') throw approvalErrors.sendBackReasonMissing();
    const signatures = await signaturesOf(tx, at);
    if (signatures.length === 0) throw approvalErrors.nothingToSendBack();
    const excluded = await excludedFrom(tx, at);
    const office = await officeAt(tx, at.municipalityId, tx.now);
    const may = maySign({ route: at.route, signatures, excluded }, tx.actor.id, office);
    if (!may.allowed)
      throw may.why === 'own-application' ? approvalErrors.ownApplication() : approvalErrors.notYours();
    await beginRound(tx, at);
    await moveCase(tx, at, { event: 'send-back', to: 'pending', reason });
  }
}
