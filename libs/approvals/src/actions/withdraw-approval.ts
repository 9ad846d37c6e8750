import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { recordTransition } from '../store/approval-transitions.store';
import { settlePending } from '../store/approvals.store';

/**
 * 取下げ: the application was cancelled, or its change given up, so there is nothing left to decide. A case that is decided already
 * stays as it is.
 */
@Injectable()
export class WithdrawApproval {
  /** With `changeId` only the case of that change; else every case of the booking. */
  async run(
    tx: Tx,
    of: { readonly bookingId: string; readonly municipalityId: string; readonly changeId?: string },
  ): Promise<{ withdrawn: boolean }> {
    const { bookingId, municipalityId, changeId } = of;
    const found = await tx.rows<{ approvalId: string }>(
      `SELECT id AS "approvalId" FROM approvals
        WHERE booking_id = $1 AND municipality_id = $2 AND state = 'pending' AND ($3::uuid IS NULL OR change_id = $3)`,
      [bookingId, municipalityId, changeId ?? null],
    );
    for (const { approvalId } of found) {
      const where = { approvalId, municipalityId };
      await settlePending(tx, where, { to: 'withdrawn' });
      await recordTransition(tx, { ...where, event: 'withdraw', from: 'pending', to: 'withdrawn' });
      tx.touch('approval', approvalId, { bookingId, to: 'withdrawn' }, municipalityId);
    }
    return { withdrawn: found.length > 0 };
  }
}
