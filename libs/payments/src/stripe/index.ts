export * from './provider-facts';
export { type CheckoutRequest, totalYen } from './session-request';
export { REFERENCE } from './read-event';
export { STRIPE_SETTINGS, type StripeSettings } from './stripe-settings';
export { type Expiry, type RefundRequest, StripeGateway, type Window } from './stripe.gateway';
export type { Stripe } from './vendor-types';
