import { voucherEnd } from '@kashikan/payments/rules';
import type { Sandbox } from '../sandbox';
import type { SessionRow } from '../sandbox-state';
import { invalid } from '../stripe-problem';
import type { Charge, Intent } from '../vendor-objects';
import { intentOfRow, succeed } from './charge';
import { rowOfIntent, sessionRow } from './find';

function voucherRow(sandbox: Sandbox, sessionId: string): { row: SessionRow; intent: Intent } {
  const row = sessionRow(sandbox, sessionId);
  const intent = row.object.payment_intent && sandbox.state.intents[row.object.payment_intent];
  if (!intent || row.object.status !== 'complete' || row.object.payment_status !== 'unpaid')
    throw invalid('This Checkout Session has no unpaid voucher.');
  return { row, intent };
}

/** Issues a voucher: the session is complete, and nothing is paid. */
export function issueKonbini(
  sandbox: Sandbox,
  sessionId: string,
  voucherPage: (id: string) => string,
): Intent {
  const row = sessionRow(sandbox, sessionId);
  const session = row.object;
  if (session.status !== 'open')
    throw invalid(`This Checkout Session has a status of \`${session.status}\`.`);
  if (!row.offered.includes('konbini')) throw invalid('This Checkout Session does not offer konbini.');
  const intent = intentOfRow(sandbox, row);
  const days = session.payment_method_options?.konbini?.expires_after_days ?? 3;
  intent.status = 'requires_action';
  intent.next_action = {
    type: 'konbini_display_details',
    konbini_display_details: {
      expires_at: Math.floor(voucherEnd(sandbox.now(), days).getTime() / 1000),
      hosted_voucher_url: voucherPage(session.id),
    },
  };
  session.status = 'complete';
  session.url = null;
  sandbox.emit('payment_intent.requires_action', intent);
  sandbox.emit('checkout.session.completed', session);
  return intent;
}

/**
 * The payer pays in the shop. It works after the voucher's end too, because a slip that was already printed can still be
 * paid: the booking system must cope with money for a booking that it has let go.
 */
export function payKonbini(sandbox: Sandbox, sessionId: string): Charge {
  const { row, intent } = voucherRow(sandbox, sessionId);
  if (intent.status === 'canceled') throw invalid('This voucher was withdrawn.');
  return succeed(sandbox, intent, 'konbini', () => {
    row.object.payment_status = 'paid';
    sandbox.emit('checkout.session.async_payment_succeeded', row.object);
  });
}

/** The voucher's time is over without money. */
export function expireKonbini(sandbox: Sandbox, sessionId: string): void {
  const { row, intent } = voucherRow(sandbox, sessionId);
  if (intent.status !== 'requires_action') throw invalid('This voucher has ended already.');
  intent.status = 'requires_payment_method';
  intent.next_action = null;
  intent.last_payment_error = {
    type: 'card_error',
    code: 'payment_intent_payment_attempt_expired',
    message: 'The voucher was not paid in time.',
  };
  sandbox.emit('payment_intent.payment_failed', intent);
  sandbox.emit('checkout.session.async_payment_failed', row.object);
}

/** The merchant withdraws the voucher. */
export function cancelIntent(sandbox: Sandbox, intent: Intent): Intent {
  if (intent.status === 'succeeded' || intent.status === 'canceled')
    throw invalid(
      `You cannot cancel this PaymentIntent because it has a status of ${intent.status}.`,
      undefined,
      'payment_intent_unexpected_state',
    );
  const row = rowOfIntent(sandbox, intent.id);
  if (row?.object.status === 'open')
    throw invalid(
      'The Checkout Session of this PaymentIntent is open: expire the session.',
      undefined,
      'payment_intent_unexpected_state',
    );
  intent.status = 'canceled';
  intent.canceled_at = sandbox.seconds();
  intent.next_action = null;
  sandbox.emit('payment_intent.canceled', intent);
  if (row) sandbox.emit('checkout.session.async_payment_failed', row.object);
  return intent;
}
