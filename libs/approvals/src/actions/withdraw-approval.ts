import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { recordTransition } from '../store/approval-transitions.store';
import { settlePending } from '../store/approvals.store';

/** 取下げ: the application was cancelled, so there is nothing left to decide. A case that is decided already stays as it is. */
@Injectable()
export class WithdrawApproval {
  async run(
    tx: Tx,
    { bookingId, municipalityId }: { readonly bookingId: string; readonly municipalityId: string },
  ): Promise<{ withdrawn: boolean }> {
    const found = await tx.row<{ approvalId: string }>(
      `SELECT id AS "approvalId" FROM approvals WHERE booking_id = $1 AND municipality_id = $2 AND state = 'pending'`,
      [bookingId, municipalityId],
    );
    if (!found) return { withdrawn: false };
    const where = { approvalId: found.approvalId, municipalityId };
    const settled = await settlePending(tx, where, { to: 'withdrawn' });
    if (!settled) return { withdrawn: false };
    await recordTransition(tx, { ...where, event: 'withdraw', from: 'pending', to: 'withdrawn' });
    tx.touch('approval', found.approvalId, { bookingId, to: 'withdrawn' }, municipalityId);
    return { withdrawn: true };
  }
}
