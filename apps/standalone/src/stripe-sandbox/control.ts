import { refundOf } from './actions/find';
import { expireKonbini, issueKonbini, payKonbini } from './actions/konbini';
import { payOut } from './actions/pay-out';
import { chargeBehindTheBack, payNow, refuseCard } from './actions/pay-session';
import { expireSession } from './actions/pass-time';
import { fail, giveBankAccount, settlePendingRefunds } from './actions/refunds';
import type { Fault, Faults } from './api/faults';
import type { Sandbox } from './sandbox';
import type { DeliveryMode, SandboxState } from './sandbox-state';
import type { WebhookSender } from './webhooks/webhook-sender';

/**
 * What the people around Stripe do: payers, shops, banks, the network. The pages offer it by buttons and the tests by
 * these methods; each returns at once, and the webhooks follow (`delivered` waits for them).
 */
export class StripeSandboxControl {
  constructor(
    private readonly sandbox: Sandbox,
    private readonly sender: WebhookSender,
    private readonly faults: Faults,
    private readonly voucherPage: (sessionId: string) => string,
  ) {}

  /** A view of the account; not to be changed from outside. */
  get state(): Readonly<SandboxState> {
    this.sandbox.passTime();
    return this.sandbox.state;
  }

  payByCard(sessionId: string): string {
    return this.sandbox.change(() => payNow(this.sandbox, sessionId, 'card').id);
  }

  payByPaypay(sessionId: string): string {
    return this.sandbox.change(() => payNow(this.sandbox, sessionId, 'paypay').id);
  }

  refuseCard(sessionId: string): void {
    this.sandbox.change(() => refuseCard(this.sandbox, sessionId));
  }

  issueKonbini(sessionId: string): void {
    this.sandbox.change(() => issueKonbini(this.sandbox, sessionId, this.voucherPage));
  }

  /** Also after the voucher's end: a slip that was printed in time can still be paid. */
  payKonbini(sessionId: string): string {
    return this.sandbox.change(() => payKonbini(this.sandbox, sessionId).id);
  }

  expireKonbini(sessionId: string): void {
    this.sandbox.change(() => expireKonbini(this.sandbox, sessionId));
  }

  expireSession(sessionId: string): void {
    this.sandbox.change(() => expireSession(this.sandbox, sessionId));
  }

  setDelivery(mode: DeliveryMode, lateSeconds = this.sandbox.state.delivery.lateSeconds): void {
    this.sandbox.change(() => {
      this.sandbox.state.delivery = { mode, lateSeconds };
    });
  }

  sendWebhooksTo(url: URL, secret: string): void {
    this.sender.target = { url, secret };
  }

  /** The next refund is accepted and then returned by the bank. */
  failNextRefund(wanted = true): void {
    this.sandbox.change(() => {
      this.sandbox.state.failNextRefund = wanted;
    });
  }

  /** False: a refund beyond the balance waits (card) or fails (others). */
  setBankCovers(covers: boolean): void {
    this.sandbox.change(() => {
      this.sandbox.state.bankCovers = covers;
      settlePendingRefunds(this.sandbox);
    });
  }

  /** The payer of a konbini payment gives a bank account, and the refund goes there. */
  giveBankAccount(refundId: string): void {
    this.sandbox.change(() => giveBankAccount(this.sandbox, refundOf(this.sandbox, refundId)));
  }

  /** A refund that was made comes back. */
  failRefund(refundId: string): void {
    this.sandbox.change(() => {
      fail(this.sandbox, refundOf(this.sandbox, refundId), 'declined');
    });
  }

  chargeBehindTheBack(amountYen: number): string {
    return this.sandbox.change(() => chargeBehindTheBack(this.sandbox, amountYen).id);
  }

  payOut(): string {
    return this.sandbox.change(() => payOut(this.sandbox).id);
  }

  planFault(fault: Fault, times = 1): void {
    this.faults.plan(fault, times);
  }

  setReachable(reachable: boolean): void {
    this.faults.reachable = reachable;
  }

  resendUndelivered(): number {
    return this.sender.resend();
  }

  /** Applies what became due by the clock and sends what is due; after it, everything sendable was sent. */
  async delivered(): Promise<void> {
    this.sandbox.passTime();
    await this.sender.sendDue();
  }
}
