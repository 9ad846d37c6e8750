import { UnitOfWork } from '@kashikan/database';
import { Jobs } from '@kashikan/jobs';
import { systemActor } from '@kashikan/kernel';
import { StripeEventsStore, StripeGateway } from '@kashikan/payments';
import { Injectable } from '@nestjs/common';
import { SettlePayment } from './settle-payment';
import { SubmitRefund } from './submit-refund';
import { stripeEventTask } from './tasks';

const actor = systemActor('stripe-event');

/** The inbox for Stripe's webhooks: verified, stored once, answered; the work follows in the worker. */
@Injectable()
export class ReceiveStripeEvent {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly stripe: StripeGateway,
    private readonly events: StripeEventsStore,
    private readonly jobs: Jobs,
    private readonly settle: SettlePayment,
    private readonly refunds: SubmitRefund,
  ) {}

  /** Throws `payments.webhook-refused` unless the body is signed, fresh and of our mode. A repeated event changes nothing. */
  async receive(rawBody: Buffer, signature: string | undefined): Promise<void> {
    const event = this.stripe.verifyWebhook(rawBody, signature);
    await this.unitOfWork.run({ actor, verb: 'stripe-event.receive' }, async tx => {
      const isNew = await this.events.insert(tx, event, rawBody.toString('utf8'));
      if (isNew)
        await this.jobs.enqueue(
          tx,
          stripeEventTask,
          { eventId: event.id },
          { key: `stripe-event:${event.id}` },
        );
    });
  }

  /** Follows an event up by reading the truth from Stripe again. */
  async process(eventId: string): Promise<void> {
    const event = await this.events.find(eventId);
    if (!event || event.processedAt) return;
    const chargeId = await this.events.chargeOf(event);
    if (chargeId) await this.settle.run(actor, chargeId);
    const refundId = await this.events.refundOf(event);
    if (refundId) await this.refunds.run(actor, refundId);
    await this.unitOfWork.run({ actor, verb: 'stripe-event.processed' }, tx =>
      this.events.markProcessed(tx, eventId),
    );
  }
}
