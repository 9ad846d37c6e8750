import { SubmitRefund } from '@kashikan/journeys';
import { Clock, systemActor } from '@kashikan/kernel';
import { PaymentView } from '@kashikan/payments';
import { forEachOne, type Reconciler } from './reconciler';

const actor = systemActor('follow-refunds');

/** Submits refunds that were decided but never reached Stripe, and asks after those that are on their way. */
export const followRefunds: Reconciler = {
  name: 'follow-refunds',
  every: 'minute',
  async run(get) {
    const ids = await get(PaymentView).unfinishedRefunds(get(Clock).now());
    await forEachOne(ids, id => get(SubmitRefund).run(actor, id));
  },
};
