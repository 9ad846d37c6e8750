import { UnitOfWork } from '@kashikan/database';
import { type Actor, yen } from '@kashikan/kernel';
import {
  type Charge,
  ChargesStore,
  paymentErrors,
  PaymentView,
  ProviderRefused,
  StripeGateway,
} from '@kashikan/payments';
import { Injectable } from '@nestjs/common';

/** The provider's page of a charge whose intent is committed; the call repeats under the same key until it is known. */
@Injectable()
export class OpenSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly charges: ChargesStore,
    private readonly payments: PaymentView,
    private readonly stripe: StripeGateway,
  ) {}

  /** Makes sure that Stripe knows the charge; also what the poller does for a charge whose process died before the answer came. */
  async run(actor: Actor, chargeId: string): Promise<string> {
    const charge = await this.payments.charge(chargeId);
    if (!charge) throw paymentErrors.unknown();
    if (charge.state !== 'draft') {
      if (!charge.paymentUrl) throw paymentErrors.nothingDue(charge.state);
      return charge.paymentUrl;
    }
    const { request } = charge;
    if (!request) throw paymentErrors.notOnline();
    const session = await this.stripe
      .createCheckoutSession({
        idempotencyKey: `charge:${charge.id}`,
        reference: charge.id,
        lines: [{ name: request.lineName, amountYen: yen(charge.amountYen) }],
        methods: request.methods,
        ...(request.konbiniExpiresAfterDays === null
          ? {}
          : { konbiniExpiresAfterDays: request.konbiniExpiresAfterDays }),
        expiresAt: new Date(request.expiresAt),
        successUrl: request.successUrl,
        cancelUrl: request.cancelUrl,
        customerEmail: request.customerEmail,
      })
      .catch((error: unknown) => this.dropRefused(actor, charge, error));
    await this.unitOfWork.run({ actor, verb: 'payment.session-created' }, async tx => {
      const locked = await this.charges.lock(tx, charge.id);
      await this.charges.fire(tx, locked, 'session-created', {
        sessionId: session.id,
        paymentUrl: session.url,
      });
    });
    if (!session.url) throw paymentErrors.nothingDue('lapsed');
    return session.url;
  }

  /** A request that Stripe refuses will be refused again: the charge ends, and the next try writes a new one. */
  private async dropRefused(actor: Actor, charge: Charge, error: unknown): Promise<never> {
    if (error instanceof ProviderRefused)
      await this.unitOfWork.run({ actor, verb: 'payment.refused' }, async tx => {
        await this.charges.fire(tx, await this.charges.lock(tx, charge.id), 'expired');
      });
    throw error;
  }
}
