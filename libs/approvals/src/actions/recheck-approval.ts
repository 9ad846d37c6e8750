import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import type { ApplicationCheck, CaseRoute } from '../rules';
import { beginRound, lockOpenCases } from '../store/approvals.store';
import { recordTransition } from '../store/approval-transitions.store';

/**
 * The booking changed while its case was open: the approver finds the checks of what is now applied for, the case goes the way of what
 * it now is, and what was signed for the earlier contents does not count.
 */
@Injectable()
export class RecheckApproval {
  async run(
    tx: Tx,
    booking: { readonly bookingId: string; readonly municipalityId: string },
    now: { readonly checks: readonly ApplicationCheck[]; readonly route: CaseRoute },
  ): Promise<void> {
    const found = await lockOpenCases(tx, booking);
    for (const at of found.filter(({ changeId }) => changeId === null)) {
      const { approvalId, state } = at;
      await tx.change('UPDATE approvals SET checks = $2, route = $3 WHERE id = $1', [
        approvalId,
        JSON.stringify(now.checks),
        JSON.stringify(now.route),
      ]);
      await beginRound(tx, at);
      await recordTransition(tx, { approvalId, event: 'recheck', from: state, to: state });
      tx.touch('approval', approvalId, { event: 'recheck' }, at.municipalityId);
    }
  }
}
