import { BookingsStore } from '@kashikan/bookings';
import { type IdempotencyKey, type Tx, UnitOfWork } from '@kashikan/database';
import { type Actor, newId, yen } from '@kashikan/kernel';
import {
  type Charge,
  ChargesStore,
  paymentErrors,
  PaymentView,
  ProviderRefused,
  StripeGateway,
} from '@kashikan/payments';
import { Injectable } from '@nestjs/common';
import { Dues } from './dues';

export interface PaymentRequest {
  readonly actor: Actor;
  readonly bookingId: string;
  /** The change whose difference, or whose overtime, is to be paid; the fee of the booking when missing. */
  readonly changeId?: string | undefined;
  readonly idempotency?: IdempotencyKey | undefined;
}

/** Leads the payer to the provider's page. The intent is committed first; the call repeats under the same key until it is known. */
@Injectable()
export class StartPayment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bookings: BookingsStore,
    private readonly charges: ChargesStore,
    private readonly payments: PaymentView,
    private readonly stripe: StripeGateway,
    private readonly dues: Dues,
  ) {}

  /** Throws `payments.nothing-due`, `payments.deadline-passed`, `payments.no-method-left` or `payments.provider-unavailable`. */
  async run(request: PaymentRequest): Promise<{ chargeId: string; url: string }> {
    const { chargeId } = await this.unitOfWork.run(
      { actor: request.actor, verb: 'payment.start', idempotency: request.idempotency },
      async tx => ({ chargeId: await this.liveOrNewCharge(tx, request) }),
    );
    const url = await this.openSession(request.actor, chargeId);
    return { chargeId, url };
  }

  /** Makes sure that Stripe knows the charge; also what the poller does for a charge whose process died before the answer came. */
  async openSession(actor: Actor, chargeId: string): Promise<string> {
    const charge = await this.payments.charge(chargeId);
    if (!charge) throw paymentErrors.unknown();
    if (charge.state !== 'draft') {
      if (!charge.paymentUrl) throw paymentErrors.nothingDue(charge.state);
      return charge.paymentUrl;
    }
    const { request } = charge;
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

  private async liveOrNewCharge(tx: Tx, { bookingId, changeId }: PaymentRequest): Promise<string> {
    const booking = await this.bookings.lock(tx, bookingId);
    const due = await this.dues.of(tx, booking, changeId);
    const live = await this.charges.liveOf(tx, bookingId);
    if (live) return live.id;
    const id = newId();
    await this.charges.insertDraft(tx, {
      id,
      municipalityId: booking.municipalityId,
      facilityId: booking.facilityId,
      bookingId,
      changeId: changeId ?? null,
      subject: due.subject,
      amountYen: due.amountYen,
      request: await this.dues.terms.of(tx, booking, due),
    });
    return id;
  }
}
