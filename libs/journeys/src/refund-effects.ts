import type { Tx } from '@kashikan/database';
import { type Charge, ChargesStore, type Refund, type RefundFacts, RefundsStore } from '@kashikan/payments';
import { refundEventOf } from '@kashikan/payments/rules';
import { Injectable } from '@nestjs/common';
import { Letters } from './letters';
import { TownBooks } from './town-books';

/** Money that never belonged to a booking goes back out of 仮受金, any other out of 還付未済. */
const kindsOf = (refund: Refund) =>
  refund.rule === 'late-payment'
    ? ({ paid: 'suspense-refunded', failed: 'suspense-refund-failed' } as const)
    : ({ paid: 'refund-paid', failed: 'refund-failed' } as const);

/** What follows from the provider's word on a refund. */
@Injectable()
export class RefundEffects {
  constructor(
    private readonly refunds: RefundsStore,
    private readonly charges: ChargesStore,
    private readonly books: TownBooks,
    private readonly letters: Letters,
  ) {}

  async run(tx: Tx, refundId: string, word: RefundFacts): Promise<void> {
    const refund = await this.refunds.lock(tx, refundId);
    const charge = await this.charges.lock(tx, refund.chargeId);
    const event = refundEventOf[word.status];
    const isNews = await this.refunds.fire(tx, refund, event, {
      providerRefundId: word.id,
      reason: word.failureReason ?? word.pendingReason,
    });
    if (!isNews) return;
    // The day of a refund is the day on which it left Stripe's balance, so that both books agree day by day.
    if (event === 'succeed')
      await this.post(tx, refund, charge, 'paid', word.leftBalanceAt ?? word.createdAt);
    if (event !== 'fail') return;
    if (refund.state === 'succeeded') await this.post(tx, refund, charge, 'failed', tx.now);
    await this.letters.refundFailed(tx, refund.bookingId, refund.amountYen);
  }

  /** Stripe did not take the refund at all; the debt to the resident stands. */
  async failed(tx: Tx, refundId: string, reason: string): Promise<void> {
    const refund = await this.refunds.lock(tx, refundId);
    if (!(await this.refunds.fire(tx, refund, 'fail', { reason }))) return;
    await this.letters.refundFailed(tx, refund.bookingId, refund.amountYen);
  }

  /** Paid out across the counter. */
  handedOver(tx: Tx, refund: Refund, charge: Charge): Promise<void> {
    return this.post(tx, refund, charge, 'paid', tx.now);
  }

  private post(
    tx: Tx,
    refund: Refund,
    charge: Charge,
    what: 'paid' | 'failed',
    occurredAt: Date,
  ): Promise<void> {
    return this.books.post(tx, {
      kind: kindsOf(refund)[what],
      sourceType: 'refund',
      sourceId: refund.id,
      facilityId: refund.facilityId,
      bookingId: refund.bookingId,
      amountYen: refund.amountYen,
      occurredAt,
      method: charge.method,
    });
  }
}
