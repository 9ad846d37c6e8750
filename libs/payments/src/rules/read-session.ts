import type { ChargeEvent } from './charge-states';

/** What was asked for. */
export interface AskedCharge {
  readonly id: string;
  readonly amountYen: number;
  readonly livemode: boolean;
}

/** What the provider says of the session, as far as it decides anything. */
export interface SessionWord {
  readonly reference: string | null;
  readonly foreignCurrency: string | null;
  readonly amountYen: number | null;
  readonly livemode: boolean;
  readonly status: 'open' | 'complete' | 'expired';
  readonly paymentStatus: 'paid' | 'unpaid' | 'no_payment_required';
  readonly payment: { readonly status: string; readonly receivedYen: number | null } | null;
}

const voucherDead = new Set(['canceled', 'requires_payment_method']);

/**
 * What the provider's word means for our charge, or undefined when nothing has happened yet. `complete` with `unpaid` is a konbini
 * voucher, which is not money; a voucher that ran out leaves the session complete and the payment without a method.
 */
export function readSession(asked: AskedCharge, word: SessionWord): ChargeEvent | undefined {
  const differs =
    word.reference !== asked.id ||
    word.foreignCurrency !== null ||
    word.amountYen !== asked.amountYen ||
    word.livemode !== asked.livemode;
  if (differs) return 'mismatch';
  if (word.status === 'expired') return 'expired';
  if (word.status === 'open') return undefined;
  if (word.paymentStatus === 'paid')
    return word.payment && word.payment.receivedYen !== asked.amountYen ? 'mismatch' : 'paid';
  if (word.payment && voucherDead.has(word.payment.status)) return 'expired';
  return word.paymentStatus === 'unpaid' ? 'instructions-issued' : 'mismatch';
}
