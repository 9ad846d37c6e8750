import type { Tx } from '@kashikan/database';
import { Jobs } from '@kashikan/jobs';
import { newId } from '@kashikan/kernel';
import { type Charge, RefundsStore } from '@kashikan/payments';
import { Injectable } from '@nestjs/common';
import { submitRefundTask } from './tasks';

/** Writes the decision to send money back; the worker carries it out after the commit. */
@Injectable()
export class OrderRefund {
  constructor(
    private readonly refunds: RefundsStore,
    private readonly jobs: Jobs,
  ) {}

  /** Returns the id of the refund. Throws `payments.refund-too-large` when the charge did not bring in as much. */
  async run(tx: Tx, charge: Charge, amountYen: number, rule: string): Promise<string> {
    const refundId = newId();
    const { municipalityId, facilityId, bookingId } = charge;
    await this.refunds.insert(tx, {
      id: refundId,
      municipalityId,
      facilityId,
      chargeId: charge.id,
      bookingId,
      amountYen,
      rule,
    });
    // What was paid at the counter waits there for whoever comes for it.
    if (charge.request === null) return refundId;
    await this.jobs.enqueue(tx, submitRefundTask, { refundId }, { key: `submit-refund:${refundId}` });
    return refundId;
  }
}
