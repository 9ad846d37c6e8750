import type Stripe from 'stripe';
import type { BalanceEntry, BalanceSource } from './provider-facts';
import { fromSeconds, idOf, inYen } from './read-values';

function readSource(source: Stripe.BalanceTransaction['source']): BalanceSource | null {
  if (!source) return null;
  const none = { paymentIntentId: null, chargeId: null, method: null, metadata: {} };
  if (typeof source === 'string') return { ...none, kind: kindOfId(source), id: source };
  switch (source.object) {
    case 'charge':
      return {
        kind: 'charge',
        id: source.id,
        paymentIntentId: idOf(source.payment_intent),
        chargeId: source.id,
        method: source.payment_method_details?.type ?? null,
        metadata: source.metadata,
      };
    case 'refund':
      return {
        kind: 'refund',
        id: source.id,
        paymentIntentId: idOf(source.payment_intent),
        chargeId: idOf(source.charge),
        method: null,
        metadata: source.metadata ?? {},
      };
    case 'payout':
      return { ...none, kind: 'payout', id: source.id, metadata: source.metadata ?? {} };
    default:
      return { ...none, kind: 'other', id: source.id };
  }
}

const kindOfId = (id: string): BalanceSource['kind'] =>
  /^(ch|py)_/.test(id)
    ? 'charge'
    : /^(re|pyr)_/.test(id)
      ? 'refund'
      : id.startsWith('po_')
        ? 'payout'
        : 'other';

/** Reads the reporting category and not the type: the type differs by payment method for the same business fact. */
export function readBalanceEntry(entry: Stripe.BalanceTransaction): BalanceEntry {
  const money = inYen(entry.currency);
  return {
    id: entry.id,
    category: entry.reporting_category,
    grossYen: money.of(entry.amount),
    feeYen: money.of(entry.fee),
    netYen: money.of(entry.net),
    foreignCurrency: money.foreignCurrency,
    createdAt: fromSeconds(entry.created),
    availableAt: fromSeconds(entry.available_on),
    source: readSource(entry.source),
  };
}
