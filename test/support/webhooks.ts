import { ReceiveStripeEvent } from '@kashikan/journeys';
import type { Event } from '../../apps/standalone/src/stripe-sandbox/vendor-objects';
import { signatureHeader } from '../../apps/standalone/src/stripe-sandbox/webhooks/sign';
import type { JourneyWorld } from './journey-world';

/** Brings events to the inbox as Stripe would: signed, one after the other, in the order given. The work follows with `work`. */
export async function hearEvents(world: JourneyWorld, events: readonly Event[]): Promise<void> {
  const seconds = Math.floor(world.clock.now().getTime() / 1000);
  for (const event of events) {
    const body = JSON.stringify(event);
    await world
      .get(ReceiveStripeEvent)
      .receive(Buffer.from(body), signatureHeader(body, 'whsec_spec_only', seconds));
  }
}

/** The same events in every order, for the few that one payment has. */
export function permutations<T>(items: readonly T[]): T[][] {
  if (items.length <= 1) return [[...items]];
  return items.flatMap((item, index) =>
    permutations([...items.slice(0, index), ...items.slice(index + 1)]).map(rest => [item, ...rest]),
  );
}
