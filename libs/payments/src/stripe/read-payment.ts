import { type Yen, yen } from '@kashikan/kernel';
import type Stripe from 'stripe';
import type {
  ChargeFacts,
  PaymentFacts,
  PaymentStatus,
  PayoutFacts,
  RefundFacts,
  SessionFacts,
} from './provider-facts';
import { readBalanceEntry } from './read-balance-entry';
import { fromSeconds, idOf, inYen } from './read-values';

const knownStatuses = new Set([
  'requires_payment_method',
  'requires_action',
  'processing',
  'succeeded',
  'canceled',
]);

export function readCharge(charge: Stripe.Charge): ChargeFacts {
  const money = inYen(charge.currency);
  return {
    id: charge.id,
    method: charge.payment_method_details?.type ?? 'unknown',
    amountYen: money.of(charge.amount),
    refundedYen: money.of(charge.amount_refunded),
    foreignCurrency: money.foreignCurrency,
    succeeded: charge.status === 'succeeded',
    createdAt: fromSeconds(charge.created),
    balanceEntry:
      charge.balance_transaction && typeof charge.balance_transaction !== 'string'
        ? readBalanceEntry(charge.balance_transaction)
        : null,
  };
}

export function readPayment(intent: Stripe.PaymentIntent): PaymentFacts {
  const money = inYen(intent.currency);
  const voucher = intent.next_action?.konbini_display_details;
  return {
    paymentIntentId: intent.id,
    status: (knownStatuses.has(intent.status) ? intent.status : 'other') as PaymentStatus,
    amountYen: money.of(intent.amount),
    receivedYen: money.of(intent.amount_received),
    foreignCurrency: money.foreignCurrency,
    metadata: intent.metadata,
    voucherEndsAt: voucher ? fromSeconds(voucher.expires_at) : null,
    charge:
      intent.latest_charge && typeof intent.latest_charge !== 'string'
        ? readCharge(intent.latest_charge)
        : null,
  };
}

export function readSession(session: Stripe.Checkout.Session): SessionFacts {
  const money = inYen(session.currency ?? 'none');
  const intent = session.payment_intent;
  return {
    id: session.id,
    url: session.url,
    status: (session.status ?? 'open') as SessionFacts['status'],
    paymentStatus: session.payment_status as SessionFacts['paymentStatus'],
    amountYen: money.of(session.amount_total ?? 0),
    foreignCurrency: money.foreignCurrency,
    livemode: session.livemode,
    reference: session.client_reference_id,
    metadata: session.metadata ?? {},
    createdAt: fromSeconds(session.created),
    expiresAt: fromSeconds(session.expires_at),
    paymentIntentId: idOf(intent),
    payment: intent && typeof intent !== 'string' ? readPayment(intent) : null,
  };
}

export function readRefund(refund: Stripe.Refund): RefundFacts {
  const money = inYen(refund.currency);
  return {
    id: refund.id,
    status: (refund.status ?? 'pending') as RefundFacts['status'],
    amountYen: money.of(refund.amount),
    foreignCurrency: money.foreignCurrency,
    paymentIntentId: idOf(refund.payment_intent),
    chargeId: idOf(refund.charge),
    failureReason: refund.failure_reason ?? null,
    pendingReason: refund.pending_reason ?? null,
    metadata: refund.metadata ?? {},
    createdAt: fromSeconds(refund.created),
    leftBalanceAt:
      refund.balance_transaction && typeof refund.balance_transaction !== 'string'
        ? fromSeconds(refund.balance_transaction.created)
        : null,
  };
}

export function readPayout(payout: Stripe.Payout): PayoutFacts {
  const money = inYen(payout.currency);
  return {
    id: payout.id,
    amountYen: money.of(payout.amount),
    foreignCurrency: money.foreignCurrency,
    status: payout.status,
    arrivesAt: fromSeconds(payout.arrival_date),
    createdAt: fromSeconds(payout.created),
    automatic: payout.automatic,
    reconciled: payout.reconciliation_status === 'completed',
  };
}

export const balanceOf = (balance: Stripe.Balance): { availableYen: Yen; pendingYen: Yen } => {
  const total = (parts: readonly { currency: string; amount: number }[]): Yen =>
    yen(parts.filter(part => part.currency === 'jpy').reduce((sum, part) => sum + part.amount, 0));
  return { availableYen: total(balance.available), pendingYen: total(balance.pending) };
};
