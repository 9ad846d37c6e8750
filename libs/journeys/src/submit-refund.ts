import { UnitOfWork } from '@kashikan/database';
import { type Actor, Clock, yen } from '@kashikan/kernel';
import {
  type Charge,
  PaymentView,
  ProviderRefused,
  REFERENCE,
  type Refund,
  type RefundFacts,
  RefundsStore,
  StripeGateway,
} from '@kashikan/payments';
import { Injectable } from '@nestjs/common';
import { RefundEffects } from './refund-effects';

/** After this, Stripe may have forgotten the idempotency key: the refund is looked up instead of asked for again. */
const KEY_LIFE_MS = 23 * 3_600_000;

/** What Stripe refuses it will refuse again: the refund has failed, and a person must find another way. */
function refusalIn(error: unknown): { refused: string } {
  if (error instanceof ProviderRefused) return { refused: error.reason };
  throw error;
}

/** 還付の実行: the intent is committed, Stripe is called under a key made from it, and what Stripe says is written down. */
@Injectable()
export class SubmitRefund {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly payments: PaymentView,
    private readonly refunds: RefundsStore,
    private readonly stripe: StripeGateway,
    private readonly effects: RefundEffects,
    private readonly clock: Clock,
  ) {}

  /** Safe to repeat at any point: one refund at Stripe per row, one posting per fact. */
  async run(actor: Actor, refundId: string): Promise<void> {
    const refund = await this.payments.refund(refundId);
    const charge = refund && (await this.payments.charge(refund.chargeId));
    if (!refund || !charge?.providerIntentId) return;
    if (refund.state === 'requested')
      await this.unitOfWork.run({ actor, verb: 'refund.submit' }, async tx => {
        await this.refunds.fire(tx, await this.refunds.lock(tx, refundId), 'submit');
      });
    const word = refund.providerRefundId
      ? await this.stripe.retrieveRefund(refund.providerRefundId)
      : await this.askOrFind(refund, charge, charge.providerIntentId).catch(refusalIn);
    await this.unitOfWork.run({ actor, verb: 'refund.follow' }, tx =>
      'refused' in word
        ? this.effects.failed(tx, refundId, word.refused)
        : this.effects.run(tx, refundId, word),
    );
  }

  private async askOrFind(refund: Refund, charge: Charge, paymentIntentId: string): Promise<RefundFacts> {
    if (refund.createdAt.getTime() + KEY_LIFE_MS < this.clock.now().getTime()) {
      const known = await this.stripe.listRefunds(paymentIntentId);
      const found = known.find(candidate => candidate.metadata[REFERENCE] === refund.id);
      if (found) return found;
    }
    return this.stripe.createRefund({
      idempotencyKey: `refund:${refund.id}`,
      reference: refund.id,
      paymentIntentId,
      amountYen: yen(refund.amountYen),
      // Konbini knows no way back: the provider asks the payer for a bank account.
      ...(charge.method === 'konbini' ? { instructionsEmail: charge.request?.customerEmail } : {}),
    });
  }
}
