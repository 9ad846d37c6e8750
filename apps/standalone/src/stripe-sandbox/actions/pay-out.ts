import type { Sandbox } from '../sandbox';
import { invalid } from '../stripe-problem';
import type { Payout } from '../vendor-objects';
import { move } from './balance';

const TWO_DAYS = 2 * 24 * 60 * 60;

/** Sends the whole balance to the bank as an automatic payout; its rows can then be listed by the payout. */
export function payOut(sandbox: Sandbox): Payout {
  const open = sandbox.state.balance.filter(row => row.payout === null);
  const amount = open.reduce((sum, row) => sum + row.entry.net, 0);
  if (amount <= 0) throw invalid('There is nothing to pay out.', undefined, 'balance_insufficient');
  const id = sandbox.newId('po');
  const entry = move(sandbox, {
    amount: -amount,
    fee: 0,
    type: 'payout',
    reporting_category: 'payout',
    source: id,
    payout: id,
  });
  const payout: Payout = {
    id,
    object: 'payout',
    amount,
    arrival_date: sandbox.seconds() + TWO_DAYS,
    automatic: true,
    balance_transaction: entry.id,
    created: sandbox.seconds(),
    currency: 'jpy',
    description: 'STRIPE PAYOUT',
    livemode: false,
    metadata: {},
    method: 'standard',
    reconciliation_status: 'in_progress',
    source_type: 'card',
    status: 'in_transit',
    type: 'bank_account',
  };
  sandbox.state.payouts[id] = payout;
  for (const row of open) row.payout = id;
  sandbox.emit('payout.created', payout);
  payout.status = 'paid';
  sandbox.emit('payout.paid', payout);
  payout.reconciliation_status = 'completed';
  sandbox.emit('payout.reconciliation_completed', payout);
  return payout;
}
