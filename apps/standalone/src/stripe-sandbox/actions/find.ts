import type { Sandbox } from '../sandbox';
import type { SessionRow } from '../sandbox-state';
import { missing } from '../stripe-problem';
import type { Charge, Intent, Payout, Refund } from '../vendor-objects';

/** Each throws Stripe's 404 when there is no such object. */
export const sessionRow = (sandbox: Sandbox, id: string): SessionRow =>
  sandbox.state.sessions[id] ?? none('checkout.session', id);
export const intentOf = (sandbox: Sandbox, id: string): Intent =>
  sandbox.state.intents[id] ?? none('payment_intent', id);
export const chargeOf = (sandbox: Sandbox, id: string): Charge =>
  sandbox.state.charges[id] ?? none('charge', id);
export const refundOf = (sandbox: Sandbox, id: string): Refund =>
  sandbox.state.refunds[id] ?? none('refund', id);
export const payoutOf = (sandbox: Sandbox, id: string): Payout =>
  sandbox.state.payouts[id] ?? none('payout', id);

function none(kind: string, id: string): never {
  throw missing(kind, id);
}

/** The session that a payment belongs to; a payment made outside our system has none. */
export const rowOfIntent = (sandbox: Sandbox, intentId: string): SessionRow | undefined =>
  Object.values(sandbox.state.sessions).find(row => row.object.payment_intent === intentId);
