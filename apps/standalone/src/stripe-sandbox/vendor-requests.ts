import type { Stripe } from '@kashikan/payments';

/** The requests that the sandbox accepts, each by the vendor's own type; the JSON Schemas are made from this list. */
export interface VendorRequests {
  'checkout.sessions.create': Stripe.Checkout.SessionCreateParams;
  'checkout.sessions.retrieve': Stripe.Checkout.SessionRetrieveParams;
  'checkout.sessions.expire': Stripe.Checkout.SessionExpireParams;
  'paymentIntents.retrieve': Stripe.PaymentIntentRetrieveParams;
  'paymentIntents.cancel': Stripe.PaymentIntentCancelParams;
  'charges.retrieve': Stripe.ChargeRetrieveParams;
  'refunds.create': Stripe.RefundCreateParams;
  'refunds.retrieve': Stripe.RefundRetrieveParams;
  'refunds.list': Stripe.RefundListParams;
  'balanceTransactions.list': Stripe.BalanceTransactionListParams;
  'payouts.list': Stripe.PayoutListParams;
  'payouts.retrieve': Stripe.PayoutRetrieveParams;
  'events.list': Stripe.EventListParams;
  'events.retrieve': Stripe.EventRetrieveParams;
  'accounts.retrieveCurrent': Stripe.AccountRetrieveCurrentParams;
  'balance.retrieve': Stripe.BalanceRetrieveParams;
}
