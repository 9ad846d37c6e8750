import { UnitOfWork } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';
import {
  type Charge,
  ChargesStore,
  PaymentView,
  ProviderRefused,
  type SessionFacts,
  StripeGateway,
} from '@kashikan/payments';
import { readSession } from '@kashikan/payments/rules';
import { Injectable } from '@nestjs/common';
import { OpenSession } from './open-session';
import { PaymentEffects } from './payment-effects';

const methods = new Set(['card', 'konbini', 'paypay']);
const methodOf = (name: string | undefined): Charge['method'] =>
  name === undefined ? null : methods.has(name) ? (name as Charge['method']) : 'other';

/** A page that is complete without money has issued a konbini number, also when that has run out since. */
const isVoucher = ({ status, paymentStatus }: SessionFacts): boolean =>
  status === 'complete' && paymentStatus === 'unpaid';

/** A charge that Stripe refuses has ended, which is an answer to whoever asks what became of it. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof ProviderRefused)) throw error;
}

/**
 * Reads the truth from Stripe and lets it have its effect. Webhook, return page and poller all end here, so the order and number
 * of their calls do not matter: what is not news changes nothing.
 */
@Injectable()
export class SettlePayment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stripe: StripeGateway,
    private readonly payments: PaymentView,
    private readonly charges: ChargesStore,
    private readonly openSession: OpenSession,
    private readonly effects: PaymentEffects,
  ) {}

  async run(actor: Actor, chargeId: string): Promise<void> {
    const charge = await this.payments.charge(chargeId);
    if (!charge) return;
    if (charge.state === 'draft') await this.openSession.run(actor, charge.id).catch(unlessRefused);
    const known = charge.providerSessionId ? charge : await this.payments.charge(chargeId);
    if (!known?.providerSessionId) return;
    const session = await this.stripe.retrieveSession(known.providerSessionId);
    await this.apply(actor, charge, session);
  }

  /** Lets what Stripe said of a session have its effect on the charge, its booking and the books, all in one unit. */
  private async apply(actor: Actor, asRead: Charge, session: SessionFacts): Promise<void> {
    await this.unitOfWork.run({ actor, verb: 'payment.settle' }, async tx => {
      await this.effects.waitFor(tx, asRead);
      const charge = await this.charges.lock(tx, asRead.id);
      const asked = { id: charge.id, amountYen: charge.amountYen, livemode: this.stripe.livemode };
      const event = readSession(asked, session);
      const paid = session.payment?.charge ?? null;
      const isNews =
        event !== undefined &&
        (await this.charges.fire(tx, charge, event, {
          sessionId: session.id,
          intentId: session.paymentIntentId ?? undefined,
          chargeId: paid?.id,
          method: methodOf(paid?.method) ?? (isVoucher(session) ? 'konbini' : null),
          capturedYen: event === 'paid' ? charge.amountYen : undefined,
          entrustedAt: event === 'paid' ? (paid?.createdAt ?? tx.now) : undefined,
        }));
      const now = await this.charges.lock(tx, charge.id);
      if (isNews && event === 'paid') await this.effects.paid(tx, now);
      if (isNews && event === 'instructions-issued')
        await this.effects.instructed(tx, now, session.payment?.voucherEndsAt ?? null);
      if (event === 'paid') await this.effects.providerFee(tx, now, paid?.balanceEntry ?? null);
    });
  }
}
