import type { Sandbox } from '../sandbox';
import type { SessionRow } from '../sandbox-state';
import type { Charge, Intent, Method } from '../vendor-objects';
import { creditCharge } from './balance';
import { settlePendingRefunds } from './refunds';

/** A payment intent; Checkout makes it at the first attempt to pay and keeps it for the next one. */
export function newIntent(sandbox: Sandbox, amount: number, metadata: Record<string, string>): Intent {
  const intent: Intent = {
    id: sandbox.newId('pi'),
    object: 'payment_intent',
    amount,
    amount_received: 0,
    canceled_at: null,
    cancellation_reason: null,
    capture_method: 'automatic_async',
    created: sandbox.seconds(),
    currency: 'jpy',
    description: null,
    last_payment_error: null,
    latest_charge: null,
    livemode: false,
    metadata,
    next_action: null,
    receipt_email: null,
    status: 'requires_payment_method',
  };
  sandbox.state.intents[intent.id] = intent;
  return intent;
}

export function intentOfRow(sandbox: Sandbox, row: SessionRow): Intent {
  const session = row.object;
  const known = session.payment_intent ? sandbox.state.intents[session.payment_intent] : undefined;
  if (known) return known;
  const intent = newIntent(sandbox, session.amount_total ?? 0, { ...row.intentMetadata });
  intent.receipt_email = session.customer_email;
  session.payment_intent = intent.id;
  return intent;
}

export function newCharge(sandbox: Sandbox, intent: Intent, method: Method, refused?: string): Charge {
  const paid = refused === undefined;
  const charge: Charge = {
    id: sandbox.newId(method === 'card' ? 'ch' : 'py'),
    object: 'charge',
    amount: intent.amount,
    amount_captured: paid ? intent.amount : 0,
    amount_refunded: 0,
    balance_transaction: null,
    captured: paid,
    created: sandbox.seconds(),
    currency: 'jpy',
    description: intent.description,
    disputed: false,
    failure_code: refused ?? null,
    failure_message: paid ? null : 'Your card was declined.',
    livemode: false,
    metadata: { ...intent.metadata },
    paid,
    payment_intent: intent.id,
    payment_method_details: { type: method },
    receipt_email: intent.receipt_email,
    refunded: false,
    status: paid ? 'succeeded' : 'failed',
  };
  sandbox.state.charges[charge.id] = charge;
  intent.latest_charge = charge.id;
  return charge;
}

/** Money arrives. The balance transaction comes last, by `charge.updated`, as Stripe's asynchronous capture does it. */
export function succeed(sandbox: Sandbox, intent: Intent, method: Method, tellSession: () => void): Charge {
  const charge = newCharge(sandbox, intent, method);
  intent.status = 'succeeded';
  intent.amount_received = intent.amount;
  intent.next_action = null;
  intent.last_payment_error = null;
  sandbox.emit('charge.succeeded', charge);
  sandbox.emit('payment_intent.succeeded', intent);
  tellSession();
  charge.balance_transaction = creditCharge(sandbox, charge, method).id;
  sandbox.emit('charge.updated', charge);
  settlePendingRefunds(sandbox);
  return charge;
}
