import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { approvalErrors } from '../approvals.errors';
import { isComplete, maySign, nextApprovalState, type Proposal, type RouteStep } from '../rules';
import { type CaseId, type LockedCase, lockCase, moveCase, writeProposal } from '../store/approvals.store';
import { excludedFrom, insertSignature, signaturesOf, signerOf } from '../store/signatures.store';
import { officeAt } from '../views/office';

export interface ApprovalDecision extends CaseId {
  /** What is proposed, by the first signature of a round, or agreed to by every other. */
  readonly decision: Proposal;
  /** The step and the round that the person saw; needed when the case has more than one step. */
  readonly step?: string | undefined;
  readonly round?: number | undefined;
  /** 根拠条項 and the facts that meet it; a refusal must have both (行政手続条例 8条). */
  readonly article?: string | undefined;
  readonly facts?: string | undefined;
  /** What a signer adds: the finding of a 審査, the opinion of a 合議. */
  readonly note?: string | undefined;
}

export interface Signed {
  readonly approvalId: string;
  readonly bookingId: string;
  readonly changeId: string | null;
  /** `signed`: other steps are to come. */
  readonly outcome: 'signed' | 'approved' | 'refused';
  readonly reason: { readonly article: string; readonly facts: string };
}

/**
 * 押印: one step of a case. The first signature proposes, the last decides; what is between agrees. Whoever comes second at a step is
 * told who was faster.
 */
@Injectable()
export class SignApproval {
  async run(tx: Tx, wish: ApprovalDecision): Promise<Signed> {
    const { decision } = wish;
    if (!nextApprovalState('pending', decision, tx.actor.kind).allowed) throw approvalErrors.notByThisActor();
    const at = await lockCase(tx, wish);
    if (wish.round !== undefined && wish.round !== at.round) throw approvalErrors.changedMeanwhile();
    const signatures = await signaturesOf(tx, at);
    const { step, forId } = await this.mySign(tx, at, signatures, wish);
    const reason = await this.propose(tx, at, signatures.length === 0, wish);
    const note = wish.note?.trim() || null;
    await insertSignature(tx, at, { step: step.code, proposal: decision, signedFor: forId, note });
    const now = [...signatures, { step: step.code, signerId: tx.actor.id, forId }];
    const { approvalId, bookingId, changeId } = at;
    const isLast = isComplete({ route: at.route, signatures: now, excluded: [] });
    const outcome = !isLast ? 'signed' : decision === 'approve' ? 'approved' : 'refused';
    await moveCase(
      tx,
      at,
      outcome === 'signed'
        ? { event: 'sign', to: 'pending', reason: note ? `${step.name}：${note}` : step.name }
        : { event: decision, to: outcome, reason: reason.article || undefined },
    );
    return { approvalId, bookingId, changeId, outcome, reason };
  }

  private async mySign(
    tx: Tx,
    at: LockedCase,
    signatures: Awaited<ReturnType<typeof signaturesOf>>,
    { step }: ApprovalDecision,
  ): Promise<{ step: RouteStep; forId: string | null }> {
    // Somebody who saw no step cannot know which one they would sign.
    if (step === undefined && at.route.steps.length > 1) throw approvalErrors.stepMissing();
    const office = await officeAt(tx, at.municipalityId, tx.now);
    const excluded = await excludedFrom(tx, at);
    const may = maySign({ route: at.route, signatures, excluded }, tx.actor.id, office, step);
    if (may.allowed) return may;
    if (may.why === 'signed') {
      const signer = await signerOf(tx, at, step ?? '');
      throw approvalErrors.stepSigned({
        step: at.route.steps.find(({ code }) => code === step)?.name ?? '',
        signedBy: signer?.name ?? '',
        signedAt: signer?.at.toISOString() ?? '',
      });
    }
    throw {
      'own-application': approvalErrors.ownApplication,
      'signed-another': approvalErrors.signedAnother,
      'not-yours': approvalErrors.notYours,
      'not-open': approvalErrors.changedMeanwhile,
    }[may.why]();
  }

  /** The first of a round writes the 案; nobody signs for something else than it says. */
  private async propose(
    tx: Tx,
    at: LockedCase,
    isFirst: boolean,
    { decision, article, facts }: ApprovalDecision,
  ): Promise<Signed['reason']> {
    if (!isFirst) {
      if (at.proposal !== decision) throw approvalErrors.proposalOtherwise();
      const kept = await tx.row<Signed['reason']>(
        `SELECT coalesce(reason_article, '') AS article, coalesce(reason_facts, '') AS facts FROM approvals WHERE id = $1`,
        [at.approvalId],
      );
      return kept ?? { article: '', facts: '' };
    }
    if (decision === 'approve') {
      await writeProposal(tx, at, { as: decision, article: null, facts: null });
      return { article: '', facts: '' };
    }
    const reason = { article: article?.trim() ?? '', facts: facts?.trim() ?? '' };
    if (reason.article === '' || reason.facts === '') throw approvalErrors.reasonMissing();
    await writeProposal(tx, at, { as: decision, ...reason });
    return reason;
  }
}
