import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import type { ApplicationCheck } from '../rules';

/** The booking changed while its case was open: the approver finds the checks of what is now applied for. */
@Injectable()
export class RecheckApproval {
  async run(tx: Tx, bookingId: string, checks: readonly ApplicationCheck[]): Promise<void> {
    await tx.change(
      `UPDATE approvals SET checks = $2 WHERE booking_id = $1 AND change_id IS NULL AND state = 'pending'`,
      [bookingId, JSON.stringify(checks)],
    );
    tx.touch('approval', bookingId, { event: 'recheck' });
  }
}
