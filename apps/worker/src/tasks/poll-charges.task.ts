import { SettlePayment } from '@kashikan/journeys';
import { Clock, systemActor } from '@kashikan/kernel';
import { PaymentView } from '@kashikan/payments';
import { forEachOne, type Reconciler } from './reconciler';

const actor = systemActor('poll-charges');

/** Asks Stripe about every payment whose end is not known: a webhook is only a hint and may never come. */
export const pollCharges: Reconciler = {
  name: 'poll-charges',
  every: 'minute',
  async run(get) {
    const ids = await get(PaymentView).unfinishedCharges(get(Clock).now());
    await forEachOne(ids, id => get(SettlePayment).run(actor, id));
  },
};
