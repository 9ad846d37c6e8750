import { type IdempotencyKey, UnitOfWork } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';
import { ChargesStore, PaymentView, paymentErrors, RefundsStore } from '@kashikan/payments';
import { isCounterMethod } from '@kashikan/payments/rules';
import { Injectable } from '@nestjs/common';
import { RefundEffects } from '../refund-effects';

/** 窓口での還付: what was paid at the counter goes back there, once, by whoever is named in the record. */
@Injectable()
export class HandBackRefund {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly payments: PaymentView,
    private readonly charges: ChargesStore,
    private readonly refunds: RefundsStore,
    private readonly effects: RefundEffects,
  ) {}

  /** Throws `payments.unknown`, or `payments.not-at-counter` for money of the provider and for what was handed back already. */
  async run(actor: Actor, refundId: string, idempotency?: IdempotencyKey): Promise<{ refundId: string }> {
    const known = await this.payments.refund(refundId);
    if (!known) throw paymentErrors.unknown();
    return this.unitOfWork.run({ actor, verb: 'refund.hand-back', idempotency }, async tx => {
      const charge = await this.charges.lock(tx, known.chargeId);
      const refund = await this.refunds.lock(tx, refundId);
      if (!isCounterMethod(charge.method) || !(await this.refunds.fire(tx, refund, 'hand-over')))
        throw paymentErrors.notAtCounter();
      await this.effects.handedOver(tx, refund, charge);
      return { refundId };
    });
  }
}
