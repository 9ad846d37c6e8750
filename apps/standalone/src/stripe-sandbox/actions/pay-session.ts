import type { Sandbox } from '../sandbox';
import type { SessionRow } from '../sandbox-state';
import { invalid } from '../stripe-problem';
import type { Charge, Method } from '../vendor-objects';
import { intentOfRow, newCharge, newIntent, succeed } from './charge';
import { sessionRow } from './find';

function openRow(sandbox: Sandbox, sessionId: string, method: Method): SessionRow {
  const row = sessionRow(sandbox, sessionId);
  if (row.object.status !== 'open')
    throw invalid(`This Checkout Session has a status of \`${row.object.status}\`.`);
  if (!row.offered.includes(method)) throw invalid(`This Checkout Session does not offer ${method}.`);
  return row;
}

/** Card and PayPay: paid at once. */
export function payNow(sandbox: Sandbox, sessionId: string, method: 'card' | 'paypay'): Charge {
  const row = openRow(sandbox, sessionId, method);
  return succeed(sandbox, intentOfRow(sandbox, row), method, () => {
    const session = row.object;
    session.status = 'complete';
    session.payment_status = 'paid';
    session.url = null;
    sandbox.emit('checkout.session.completed', session);
  });
}

/** The issuer says no; the session stays open, so the payer may try again. */
export function refuseCard(sandbox: Sandbox, sessionId: string): void {
  const intent = intentOfRow(sandbox, openRow(sandbox, sessionId, 'card'));
  const charge = newCharge(sandbox, intent, 'card', 'card_declined');
  intent.last_payment_error = {
    type: 'card_error',
    code: 'card_declined',
    decline_code: 'generic_decline',
    message: 'Your card was declined.',
  };
  sandbox.emit('charge.failed', charge);
  sandbox.emit('payment_intent.payment_failed', intent);
}

/** A payment made in the vendor's dashboard: it reaches the balance, and nothing in it names a booking. */
export function chargeBehindTheBack(sandbox: Sandbox, amount: number): Charge {
  if (!Number.isInteger(amount) || amount < 50)
    throw invalid('Amount must be at least ¥50 jpy', 'amount', 'amount_too_small');
  const intent = newIntent(sandbox, amount, {});
  intent.description = '台帳の外で作られた支払い（練習用）';
  return succeed(sandbox, intent, 'card', () => undefined);
}
