import { Clock, type Yen } from '@kashikan/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type Stripe from 'stripe';
import { type OnlineMethod, onlineMethods } from '../rules/offered-methods';
import { ProviderRefused } from '../payments.errors';
import { asking } from './provider-error';
import type {
  BalanceEntry,
  Metadata,
  PaymentFacts,
  PayoutFacts,
  ProviderEvent,
  RefundFacts,
  SessionFacts,
} from './provider-facts';
import { readBalanceEntry } from './read-balance-entry';
import { REFERENCE, readEvent } from './read-event';
import { balanceOf, readPayment, readPayout, readRefund, readSession } from './read-payment';
import { toSeconds } from './read-values';
import { type CheckoutRequest, sessionRequest } from './session-request';
import { stripeClient } from './stripe-client';
import { isLiveKey, STRIPE_SETTINGS, type StripeSettings } from './stripe-settings';
import { verifyWebhook } from './verify-webhook';

export interface RefundRequest {
  readonly idempotencyKey: string;
  readonly reference: string;
  readonly paymentIntentId: string;
  readonly amountYen: Yen;
  readonly metadata?: Metadata;
  /** For konbini: where the vendor asks the payer for a bank account. */
  readonly instructionsEmail?: string;
}

/** From `from` up to, not including, `until`. */
export interface Window {
  readonly from: Date;
  readonly until: Date;
}

/** What became of an attempt to close a session: only `expired` means that nobody can pay on it any more. */
export interface Expiry {
  readonly outcome: 'expired' | 'already-expired' | 'already-complete';
  readonly session: SessionFacts;
}

const withPayment = { expand: ['payment_intent.latest_charge.balance_transaction'] };
const withMovement = { expand: ['balance_transaction'] };
const created = (window: Window): Stripe.RangeQueryParam => ({
  gte: toSeconds(window.from),
  lt: toSeconds(window.until),
});

/**
 * The only way to Stripe. No method is called inside a database transaction: each is a remote call that may take 20 s and
 * be repeated twice. Throws `payments.provider-unavailable` or `payments.provider-refused`.
 */
@Injectable()
export class StripeGateway {
  private readonly stripe: Stripe;
  readonly livemode: boolean;

  constructor(
    @Inject(STRIPE_SETTINGS) private readonly settings: StripeSettings,
    @Inject(Clock) private readonly clock: Clock,
  ) {
    this.stripe = stripeClient(settings);
    this.livemode = isLiveKey(settings.secretKey);
  }

  async createCheckoutSession(request: CheckoutRequest): Promise<SessionFacts> {
    const { idempotencyKey } = request;
    return readSession(
      await asking('write', () =>
        this.stripe.checkout.sessions.create(sessionRequest(request), { idempotencyKey }),
      ),
    );
  }

  /** The session with its payment, charge and balance transaction: the truth that a webhook only hints at. */
  async retrieveSession(sessionId: string): Promise<SessionFacts> {
    return readSession(
      await asking('read', () => this.stripe.checkout.sessions.retrieve(sessionId, withPayment)),
    );
  }

  /** Closes a session so that it cannot be paid any more. It races with the payer, so "already complete" is an answer. */
  async expireSession(sessionId: string): Promise<Expiry> {
    try {
      const session = await asking('write', () => this.stripe.checkout.sessions.expire(sessionId));
      return { outcome: 'expired', session: readSession(session) };
    } catch (error) {
      if (!(error instanceof ProviderRefused)) throw error;
      const session = await this.retrieveSession(sessionId);
      if (session.status === 'open') throw error;
      return { outcome: `already-${session.status}`, session };
    }
  }

  async retrievePayment(paymentIntentId: string): Promise<PaymentFacts> {
    const expand = ['latest_charge.balance_transaction'];
    return readPayment(
      await asking('read', () => this.stripe.paymentIntents.retrieve(paymentIntentId, { expand })),
    );
  }

  /** Withdraws a konbini voucher that was not paid yet; the answer's status says whether that came too late. */
  async cancelPayment(paymentIntentId: string): Promise<PaymentFacts> {
    try {
      return readPayment(await asking('write', () => this.stripe.paymentIntents.cancel(paymentIntentId)));
    } catch (error) {
      if (!(error instanceof ProviderRefused)) throw error;
      const payment = await this.retrievePayment(paymentIntentId);
      if (payment.status !== 'succeeded' && payment.status !== 'canceled') throw error;
      return payment;
    }
  }

  /** Asks for money to go back. The answer is rarely final: follow it by `retrieveRefund` until it is. */
  async createRefund(request: RefundRequest): Promise<RefundFacts> {
    const { idempotencyKey } = request;
    const params: Stripe.RefundCreateParams = {
      payment_intent: request.paymentIntentId,
      amount: request.amountYen,
      reason: 'requested_by_customer',
      metadata: { ...request.metadata, [REFERENCE]: request.reference },
      ...(request.instructionsEmail !== undefined && { instructions_email: request.instructionsEmail }),
      ...withMovement,
    };
    return readRefund(await asking('write', () => this.stripe.refunds.create(params, { idempotencyKey })));
  }

  async retrieveRefund(refundId: string): Promise<RefundFacts> {
    return readRefund(await asking('read', () => this.stripe.refunds.retrieve(refundId, withMovement)));
  }

  /** All refunds of one payment, newest first; finds a refund whose answer was lost. */
  async listRefunds(paymentIntentId: string): Promise<RefundFacts[]> {
    const found = await all(
      this.stripe.refunds.list({
        payment_intent: paymentIntentId,
        limit: 100,
        expand: ['data.balance_transaction'],
      }),
    );
    return found.map(readRefund);
  }

  /** Every movement of the balance created in the window, newest first. */
  async listBalanceTransactions(window: Window): Promise<BalanceEntry[]> {
    return this.balanceEntries({ created: created(window) });
  }

  /** What one automatic payout consists of, the payout's own row included: Σ net of the others = the payout. */
  async listPayoutTransactions(payoutId: string): Promise<BalanceEntry[]> {
    return this.balanceEntries({ payout: payoutId });
  }

  async listPayouts(window: Window): Promise<PayoutFacts[]> {
    return (await all(this.stripe.payouts.list({ created: created(window), limit: 100 }))).map(readPayout);
  }

  /** Events the vendor still has (30 days); `undeliveredOnly` for catching up after our own absence. */
  async listEvents(window: Window, undeliveredOnly = false): Promise<ProviderEvent[]> {
    const params: Stripe.EventListParams = {
      created: created(window),
      limit: 100,
      ...(undeliveredOnly && { delivery_success: false }),
    };
    return (await all(this.stripe.events.list(params))).map(readEvent);
  }

  async balance(): Promise<{ availableYen: Yen; pendingYen: Yen }> {
    return balanceOf(await asking('read', () => this.stripe.balance.retrieve()));
  }

  /** Which of our methods the account may really take (PAY-3): a filter over disabled methods would silently show less. */
  async enabledMethods(): Promise<OnlineMethod[]> {
    const account = await asking('read', () => this.stripe.accounts.retrieveCurrent());
    return onlineMethods.filter(method => account.capabilities?.[`${method}_payments`] === 'active');
  }

  /** Throws `payments.webhook-refused` unless the body is signed, fresh and of our mode (PAY-11). */
  verifyWebhook(rawBody: Buffer, signature: string | undefined): ProviderEvent {
    return verifyWebhook({
      rawBody,
      signature,
      secret: this.settings.webhookSecret,
      livemode: this.livemode,
      receivedAt: this.clock.now(),
    });
  }

  private async balanceEntries(filter: Stripe.BalanceTransactionListParams): Promise<BalanceEntry[]> {
    const params = { ...filter, limit: 100, expand: ['data.source'] };
    return (await all(this.stripe.balanceTransactions.list(params))).map(readBalanceEntry);
  }
}

/** Follows the pages of a list to its end. */
const all = <T>(pages: AsyncIterable<T>): Promise<T[]> =>
  asking('read', async () => {
    const found: T[] = [];
    for await (const item of pages) found.push(item);
    return found;
  });
