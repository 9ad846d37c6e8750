import { feeOf } from '../fees';
import type { Sandbox } from '../sandbox';
import type { BalanceTransaction, Charge, Method, Refund } from '../vendor-objects';

type Movement = Pick<BalanceTransaction, 'amount' | 'fee' | 'type' | 'reporting_category' | 'source'> & {
  readonly description?: string;
  readonly payout?: string;
};

/** Writes one movement; funds are available at once here, though a real account waits some days. */
export function move(sandbox: Sandbox, movement: Movement): BalanceTransaction {
  const { amount, fee, type, reporting_category, source } = movement;
  const entry: BalanceTransaction = {
    id: sandbox.newId('txn'),
    object: 'balance_transaction',
    amount,
    available_on: sandbox.seconds(),
    created: sandbox.seconds(),
    currency: 'jpy',
    description: movement.description ?? null,
    exchange_rate: null,
    fee,
    fee_details:
      fee === 0
        ? []
        : [
            {
              amount: fee,
              application: null,
              currency: 'jpy',
              description: 'Stripe processing fees',
              type: 'stripe_fee',
            },
          ],
    net: amount - fee,
    reporting_category,
    source,
    status: 'available',
    type,
  };
  sandbox.state.balance.push({ entry, payout: movement.payout ?? null });
  return entry;
}

export const availableYen = (sandbox: Sandbox): number =>
  sandbox.state.balance.reduce((sum, { entry }) => sum + entry.net, 0);

/** Fees alone make a balance smaller than the payments in it, so a bank that covers nothing makes full refunds wait. */
export const canRefund = (sandbox: Sandbox, amount: number): boolean =>
  sandbox.state.bankCovers || availableYen(sandbox) >= amount;

/** The type differs by method for the same fact, as at Stripe; the reporting category does not. */
export const creditCharge = (sandbox: Sandbox, charge: Charge, method: Method): BalanceTransaction =>
  move(sandbox, {
    amount: charge.amount,
    fee: feeOf(method, charge.amount),
    type: method === 'card' ? 'charge' : 'payment',
    reporting_category: 'charge',
    source: charge.id,
  });

export const debitRefund = (sandbox: Sandbox, refund: Refund, method: Method): BalanceTransaction =>
  move(sandbox, {
    amount: -refund.amount,
    fee: 0,
    type: method === 'card' ? 'refund' : 'payment_refund',
    reporting_category: 'refund',
    source: refund.id,
  });

export const takeRefundBack = (sandbox: Sandbox, refund: Refund, method: Method): BalanceTransaction =>
  move(sandbox, {
    amount: refund.amount,
    fee: 0,
    type: method === 'card' ? 'refund_failure' : 'payment_failure_refund',
    reporting_category: 'refund_failure',
    source: refund.id,
  });
