import { StripeGateway } from '@kashikan/payments';
import type { JourneyWorld } from './journey-world';

/** The calls that change something at Stripe. */
export const writingCalls = [
  'createCheckoutSession',
  'expireSession',
  'cancelPayment',
  'createRefund',
] as const;
export const readingCalls = ['retrieveSession', 'retrieveRefund'] as const;
export type StripeCall = (typeof writingCalls)[number] | (typeof readingCalls)[number];

export class PlantedFailure extends Error {}

/**
 * Lets the next call of one kind die: `before` Stripe hears of it, or `after` Stripe has done it and before we learn so. Returns how
 * often it happened.
 */
export function plantFailure(world: JourneyWorld, call: StripeCall, when: 'before' | 'after'): () => number {
  const gateway = world.get(StripeGateway) as unknown as Record<
    StripeCall,
    (input: unknown) => Promise<unknown>
  >;
  const real = gateway[call].bind(gateway);
  let happened = 0;
  gateway[call] = async input => {
    gateway[call] = real;
    happened += 1;
    if (when === 'after') await real(input);
    throw new PlantedFailure(`${call}: died ${when} the call`);
  };
  return () => happened;
}
