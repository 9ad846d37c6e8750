import type { Stripe } from '@kashikan/payments';
import { availableYen } from '../actions/balance';
import type { Sandbox } from '../sandbox';

/** A Japanese account in which card, konbini and PayPay are enabled. */
export const account = {
  id: 'acct_sandbox',
  object: 'account',
  capabilities: { card_payments: 'active', konbini_payments: 'active', paypay_payments: 'active' },
  charges_enabled: true,
  country: 'JP',
  default_currency: 'jpy',
  details_submitted: true,
  email: null,
  payouts_enabled: true,
  type: 'standard',
} satisfies Stripe.Account;

export const balance = (sandbox: Sandbox): Stripe.Balance => ({
  object: 'balance',
  available: [{ amount: availableYen(sandbox), currency: 'jpy' }],
  livemode: false,
  pending: [{ amount: 0, currency: 'jpy' }],
});
