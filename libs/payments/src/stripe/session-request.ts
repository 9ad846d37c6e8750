import { sumYen, type Yen } from '@kashikan/kernel';
import type Stripe from 'stripe';
import type { OnlineMethod } from '../rules/offered-methods';
import type { Metadata } from './provider-facts';
import { REFERENCE } from './read-event';
import { toSeconds } from './read-values';

/** One payment to be asked for. The same key must always come with the same content, so store both before the call. */
export interface CheckoutRequest {
  readonly idempotencyKey: string;
  /** Our own id of the charge: travels on the session and on the payment intent. */
  readonly reference: string;
  readonly metadata?: Metadata;
  readonly lines: readonly { readonly name: string; readonly amountYen: Yen }[];
  readonly methods: readonly OnlineMethod[];
  /** 1 to 60; needed when `methods` has konbini. */
  readonly konbiniExpiresAfterDays?: number;
  /** 30 minutes to 24 hours from now (`sessionExpiry` computes it). */
  readonly expiresAt: Date;
  /** `{CHECKOUT_SESSION_ID}` in it is replaced by the vendor. */
  readonly successUrl: string;
  readonly cancelUrl: string;
  readonly customerEmail?: string;
}

export const totalYen = (request: CheckoutRequest): Yen => sumYen(request.lines.map(line => line.amountYen));

/**
 * The request as the pinned API version wants it: methods are a filter over what the account has enabled (the older list
 * of method types is gone), adaptive pricing is off because a fee is set by ordinance in yen.
 */
export function sessionRequest(request: CheckoutRequest): Stripe.Checkout.SessionCreateParams {
  const metadata = { ...request.metadata, [REFERENCE]: request.reference };
  return {
    mode: 'payment',
    locale: 'ja',
    currency: 'jpy',
    submit_type: 'book',
    adaptive_pricing: { enabled: false },
    client_reference_id: request.reference,
    metadata,
    payment_intent_data: { metadata },
    allowed_payment_method_types: [...request.methods],
    ...(request.konbiniExpiresAfterDays !== undefined && {
      payment_method_options: { konbini: { expires_after_days: request.konbiniExpiresAfterDays } },
    }),
    line_items: request.lines.map(line => ({
      quantity: 1,
      price_data: { currency: 'jpy', unit_amount: line.amountYen, product_data: { name: line.name } },
    })),
    expires_at: toSeconds(request.expiresAt),
    success_url: request.successUrl,
    cancel_url: request.cancelUrl,
    ...(request.customerEmail !== undefined && { customer_email: request.customerEmail }),
  };
}
