import type { Tx } from '@kashikan/database';
import type { Charge } from '@kashikan/payments';
import { Injectable } from '@nestjs/common';
import { Letters } from './letters';
import { OrderRefund } from './order-refund';
import { MoneyPapers } from './papers/money-papers';
import { TownBooks } from './town-books';

/** 仮受金: money for which there is nothing left to pay goes back whole, and its payer is told. */
@Injectable()
export class LateMoney {
  constructor(
    private readonly books: TownBooks,
    private readonly orderRefund: OrderRefund,
    private readonly papers: MoneyPapers,
    private readonly letters: Letters,
  ) {}

  async sendBack(tx: Tx, charge: Charge): Promise<void> {
    await this.giveBack(tx, charge, charge.capturedYen);
    await this.letters.latePaymentRefunded(
      tx,
      charge.bookingId,
      charge.capturedYen,
      charge.method ?? 'other',
    );
  }

  /** What of a charge was not owed. */
  async giveBack(tx: Tx, charge: Charge, amountYen: number): Promise<void> {
    await this.books.post(tx, {
      kind: 'late-payment',
      sourceType: 'charge',
      sourceId: charge.id,
      facilityId: charge.facilityId,
      bookingId: charge.bookingId,
      amountYen,
      occurredAt: charge.entrustedAt ?? tx.now,
      method: charge.method,
    });
    const refundId = await this.orderRefund.run(tx, charge, amountYen, 'late-payment');
    await this.papers.refund(tx, charge.bookingId, { refundId, amountYen, rule: 'late-payment' });
  }
}
