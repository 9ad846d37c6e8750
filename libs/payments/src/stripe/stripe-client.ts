import Stripe from 'stripe';
import { checkSettings, type StripeSettings } from './stripe-settings';

const TIMEOUT_MS = 20_000;

/** The vendor's SDK, at the API version that the installed release pins. */
export function stripeClient(settings: StripeSettings): Stripe {
  checkSettings(settings);
  const base = settings.apiBase;
  return new Stripe(settings.secretKey, {
    maxNetworkRetries: 2,
    timeout: TIMEOUT_MS,
    telemetry: false,
    ...(base && {
      host: base.hostname,
      port: base.port || (base.protocol === 'https:' ? '443' : '80'),
      protocol: base.protocol === 'https:' ? 'https' : 'http',
    }),
  });
}
