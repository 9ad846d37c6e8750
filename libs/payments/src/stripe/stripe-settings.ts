/** What the gateway needs to know; comes from the environment in production, from standalone with the sandbox. */
export interface StripeSettings {
  /** `sk_test_…`, `sk_live_…` or the restricted `rk_…` forms. */
  readonly secretKey: string;
  /** `whsec_…` of the webhook endpoint. */
  readonly webhookSecret: string;
  /** Another address than api.stripe.com; allowed for `sk_test_` keys and loopback hosts only. */
  readonly apiBase?: URL;
}

/** The token under which the settings are provided to Nest. */
export const STRIPE_SETTINGS = Symbol('StripeSettings');

const keyShape = /^[sr]k_(test|live)_\S+$/;
const loopbackHosts = new Set(['127.0.0.1', 'localhost', '[::1]']);

export const isLiveKey = (secretKey: string): boolean => keyShape.exec(secretKey)?.[1] === 'live';

/**
 * Throws when the settings could send a real key, or real money, to the wrong place. It runs at construction, so a
 * misconfigured installation does not start instead of failing at the first payment.
 */
export function checkSettings(settings: StripeSettings): void {
  if (!keyShape.test(settings.secretKey)) throw new Error('The Stripe secret key has no known form.');
  if (settings.webhookSecret.trim() === '') throw new Error('The Stripe webhook secret is empty.');
  if (!settings.apiBase) return;
  if (!settings.secretKey.startsWith('sk_test_'))
    throw new Error('Only an sk_test_ key may be used with another address than Stripe itself.');
  if (!loopbackHosts.has(settings.apiBase.hostname))
    throw new Error('A Stripe stand-in is accepted on a loopback address only.');
}
