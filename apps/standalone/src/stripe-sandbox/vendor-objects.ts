import type { Stripe } from '@kashikan/payments';

/**
 * The part of each vendor object that the sandbox keeps. Every field has the vendor's own type, so an answer cannot drift
 * from the installed version; related objects are kept by id and put in only when a request expands them.
 */
export type Session = Pick<
  Stripe.Checkout.Session,
  | 'id'
  | 'object'
  | 'adaptive_pricing'
  | 'allowed_payment_method_types'
  | 'amount_subtotal'
  | 'amount_total'
  | 'cancel_url'
  | 'client_reference_id'
  | 'created'
  | 'currency'
  | 'customer_email'
  | 'expires_at'
  | 'livemode'
  | 'locale'
  | 'metadata'
  | 'mode'
  | 'payment_method_options'
  | 'payment_status'
  | 'status'
  | 'submit_type'
  | 'success_url'
  | 'url'
> & { payment_intent: string | null };

export type Intent = Pick<
  Stripe.PaymentIntent,
  | 'id'
  | 'object'
  | 'amount'
  | 'amount_received'
  | 'canceled_at'
  | 'cancellation_reason'
  | 'capture_method'
  | 'created'
  | 'currency'
  | 'description'
  | 'livemode'
  | 'metadata'
  | 'receipt_email'
  | 'status'
> & {
  latest_charge: string | null;
  last_payment_error: { code: string; decline_code?: string; message: string; type: 'card_error' } | null;
  next_action: {
    type: 'konbini_display_details';
    konbini_display_details: { expires_at: number; hosted_voucher_url: string | null };
  } | null;
};

export type Charge = Pick<
  Stripe.Charge,
  | 'id'
  | 'object'
  | 'amount'
  | 'amount_captured'
  | 'amount_refunded'
  | 'captured'
  | 'created'
  | 'currency'
  | 'description'
  | 'disputed'
  | 'failure_code'
  | 'failure_message'
  | 'livemode'
  | 'metadata'
  | 'paid'
  | 'receipt_email'
  | 'refunded'
  | 'status'
> & {
  balance_transaction: string | null;
  payment_intent: string | null;
  payment_method_details: { type: Method };
};

export type Refund = Pick<
  Stripe.Refund,
  | 'id'
  | 'object'
  | 'amount'
  | 'created'
  | 'currency'
  | 'failure_reason'
  | 'instructions_email'
  | 'metadata'
  | 'next_action'
  | 'pending_reason'
  | 'reason'
  | 'status'
> & {
  balance_transaction: string | null;
  failure_balance_transaction?: string;
  charge: string;
  payment_intent: string | null;
};

export type BalanceTransaction = Pick<
  Stripe.BalanceTransaction,
  | 'id'
  | 'object'
  | 'amount'
  | 'available_on'
  | 'created'
  | 'currency'
  | 'description'
  | 'exchange_rate'
  | 'fee'
  | 'fee_details'
  | 'net'
  | 'reporting_category'
  | 'status'
  | 'type'
> & { source: string };

export type Payout = Pick<
  Stripe.Payout,
  | 'id'
  | 'object'
  | 'amount'
  | 'arrival_date'
  | 'automatic'
  | 'created'
  | 'currency'
  | 'description'
  | 'livemode'
  | 'metadata'
  | 'method'
  | 'reconciliation_status'
  | 'source_type'
  | 'status'
  | 'type'
> & { balance_transaction: string };

export type EventType = Stripe.Event['type'];
export type VendorObject = Session | Intent | Charge | Refund | BalanceTransaction | Payout;

export interface Event {
  id: string;
  object: 'event';
  api_version: Stripe.LatestApiVersion;
  created: number;
  data: { object: VendorObject };
  livemode: false;
  pending_webhooks: number;
  request: { id: string | null; idempotency_key: string | null };
  type: EventType;
}

export type Method = 'card' | 'konbini' | 'paypay';

/** The version whose declarations the request schemas were made from. */
export const API_VERSION = '2026-10-28.endive' satisfies Stripe.LatestApiVersion;
