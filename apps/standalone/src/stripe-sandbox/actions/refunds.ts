import type { Stripe } from '@kashikan/payments';
import type { Sandbox } from '../sandbox';
import { invalid } from '../stripe-problem';
import type { Charge, Refund } from '../vendor-objects';
import { canRefund, debitRefund, takeRefundBack } from './balance';
import { chargeOf, intentOf } from './find';

const BANK_DETAILS_WITHIN = 45 * 24 * 60 * 60;

function chargeToRefund(sandbox: Sandbox, params: Stripe.RefundCreateParams): Charge {
  const id =
    params.charge ?? (params.payment_intent && intentOf(sandbox, params.payment_intent).latest_charge);
  if (!id) throw invalid('This PaymentIntent does not have a successful charge to refund.', 'payment_intent');
  const charge = chargeOf(sandbox, id);
  if (!charge.paid)
    throw invalid('This PaymentIntent does not have a successful charge to refund.', 'payment_intent');
  return charge;
}

function amountToRefund(charge: Charge, wanted: number | undefined): number {
  const left = charge.amount - charge.amount_refunded;
  const amount = wanted ?? left;
  if (left === 0)
    throw invalid(`Charge ${charge.id} has already been refunded.`, undefined, 'charge_already_refunded');
  if (!Number.isInteger(amount) || amount < 1)
    throw invalid('Invalid positive integer', 'amount', 'parameter_invalid_integer');
  if (amount > left)
    throw invalid(
      `Refund amount (¥${amount}) is greater than unrefunded amount on charge (¥${left})`,
      'amount',
    );
  return amount;
}

const reserve = (charge: Charge, amount: number): void => {
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
};

/** Takes the money from the balance. When it is short, card refunds wait and others fail (docs.stripe.com/refunds). */
function take(sandbox: Sandbox, refund: Refund, charge: Charge): void {
  const method = charge.payment_method_details.type;
  if (!canRefund(sandbox, refund.amount)) {
    refund.status = 'pending';
    refund.pending_reason = 'insufficient_funds';
    if (method !== 'card') fail(sandbox, refund, 'insufficient_funds');
    return;
  }
  refund.balance_transaction = debitRefund(sandbox, refund, method).id;
  refund.status = 'succeeded';
  delete refund.pending_reason;
}

export function fail(sandbox: Sandbox, refund: Refund, reason: string): void {
  const charge = chargeOf(sandbox, refund.charge);
  if (refund.balance_transaction)
    refund.failure_balance_transaction = takeRefundBack(
      sandbox,
      refund,
      charge.payment_method_details.type,
    ).id;
  reserve(charge, -refund.amount);
  refund.status = 'failed';
  refund.failure_reason = reason;
  delete refund.pending_reason;
  delete refund.next_action;
  sandbox.emit('refund.updated', refund);
  sandbox.emit('refund.failed', refund);
  sandbox.emit('charge.updated', charge);
}

/** Returns the refund as it was at the moment of the answer: what happens to it afterwards comes by events. */
export function createRefund(sandbox: Sandbox, params: Stripe.RefundCreateParams): Refund {
  const charge = chargeToRefund(sandbox, params);
  const amount = amountToRefund(charge, params.amount);
  const email = params.instructions_email ?? charge.receipt_email ?? undefined;
  const konbini = charge.payment_method_details.type === 'konbini';
  if (konbini && !email)
    throw invalid(
      'An e-mail address for the refund instructions is needed.',
      'instructions_email',
      'parameter_missing',
    );
  const refund = newRefund(sandbox, charge, amount, params);
  reserve(charge, amount);
  if (konbini && email) askForBankAccount(sandbox, refund, email);
  else take(sandbox, refund, charge);
  const doomed = sandbox.state.failNextRefund && refund.status === 'succeeded';
  if (doomed) refund.status = 'pending';
  const answer = structuredClone(refund);
  sandbox.emit('refund.created', refund);
  sandbox.emit('charge.refunded', charge);
  if (doomed) {
    sandbox.state.failNextRefund = false;
    fail(sandbox, refund, 'expired_or_canceled_card');
  }
  return answer;
}

function newRefund(
  sandbox: Sandbox,
  charge: Charge,
  amount: number,
  params: Stripe.RefundCreateParams,
): Refund {
  const refund: Refund = {
    id: sandbox.newId(charge.id.startsWith('ch_') ? 're' : 'pyr'),
    object: 'refund',
    amount,
    balance_transaction: null,
    charge: charge.id,
    created: sandbox.seconds(),
    currency: 'jpy',
    metadata: Object.fromEntries(
      Object.entries(params.metadata || {}).map(([name, value]) => [name, String(value ?? '')]),
    ),
    payment_intent: charge.payment_intent,
    reason: params.reason ?? null,
    status: 'pending',
  };
  sandbox.state.refunds[refund.id] = refund;
  return refund;
}

/** Konbini knows no way back: Stripe writes to the payer, who names a bank account, and nothing moves until then. */
function askForBankAccount(sandbox: Sandbox, refund: Refund, email: string): void {
  refund.status = 'requires_action';
  refund.instructions_email = email;
  refund.next_action = {
    type: 'display_details',
    display_details: {
      email_sent: { email_sent_at: sandbox.seconds(), email_sent_to: email },
      expires_at: sandbox.seconds() + BANK_DETAILS_WITHIN,
    },
  };
}

/** The payer of a konbini payment named a bank account. */
export function giveBankAccount(sandbox: Sandbox, refund: Refund): void {
  if (!refund.next_action) throw invalid('This refund waits for nothing.');
  delete refund.next_action;
  take(sandbox, refund, chargeOf(sandbox, refund.charge));
  if (refund.status !== 'failed') sandbox.emit('refund.updated', refund);
}

/** New money in the balance, or a bank that covers it, lets waiting card refunds go, the oldest first. */
export function settlePendingRefunds(sandbox: Sandbox): void {
  for (const refund of Object.values(sandbox.state.refunds)) {
    if (refund.status !== 'pending' || refund.pending_reason !== 'insufficient_funds') continue;
    if (!canRefund(sandbox, refund.amount)) return;
    take(sandbox, refund, chargeOf(sandbox, refund.charge));
    sandbox.emit('refund.updated', refund);
  }
}
