import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { closeCorrection } from '../store/corrections.store';
import { lockOpenCases, moveCase } from '../store/approvals.store';

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
    const found = await lockOpenCases(tx, of);
    for (const at of found) {
      await closeCorrection(tx, at, 'withdrawn');
      await moveCase(tx, at, { event: 'withdraw', to: 'withdrawn' });
    }
    return { withdrawn: found.length > 0 };
  }
}
