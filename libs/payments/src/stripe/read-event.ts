import type Stripe from 'stripe';
import type { Metadata, ProviderEvent } from './provider-facts';
import { fromSeconds, idOf } from './read-values';

/** The few fields that the objects we listen to share; each object has some of them. */
interface EventSubject {
  readonly object: string;
  readonly id?: string;
  readonly client_reference_id?: string | null;
  readonly payment_intent?: string | { readonly id: string } | null;
  readonly charge?: string | { readonly id: string } | null;
  readonly latest_charge?: string | { readonly id: string } | null;
  readonly metadata?: Metadata | null;
}

/** The name under which our own id travels in the vendor's metadata. */
export const REFERENCE = 'kashikan_reference';

export function readEvent(event: Stripe.Event): ProviderEvent {
  const subject = event.data.object as unknown as EventSubject;
  const own = (object: string): string | null => (subject.object === object ? (subject.id ?? null) : null);
  return {
    id: event.id,
    type: event.type,
    createdAt: fromSeconds(event.created),
    livemode: event.livemode,
    about: {
      object: subject.object,
      id: subject.id ?? null,
      sessionId: own('checkout.session'),
      paymentIntentId: own('payment_intent') ?? idOf(subject.payment_intent),
      chargeId: own('charge') ?? idOf(subject.charge) ?? idOf(subject.latest_charge),
      refundId: own('refund'),
      payoutId: own('payout'),
      reference: subject.client_reference_id ?? subject.metadata?.[REFERENCE] ?? null,
      metadata: subject.metadata ?? {},
    },
  };
}
