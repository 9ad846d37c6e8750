import type { Tx } from '@kashikan/database';
import type { Charge } from '@kashikan/payments';
import { Injectable } from '@nestjs/common';
import { Letters } from './letters';
import { OrderRefund } from './order-refund';
import { TownBooks } from './town-books';

/** 仮受金: money for which there is nothing left to pay goes back whole, and its payer is told. */
@Injectable()
export class LateMoney {
  constructor(
    private readonly books: TownBooks,
    private readonly orderRefund: OrderRefund,
    private readonly letters: Letters,
  ) {}

  async sendBack(tx: Tx, charge: Charge): Promise<void> {
    await this.books.post(tx, {
      kind: 'late-payment',
      sourceType: 'charge',
      sourceId: charge.id,
      facilityId: charge.facilityId,
      bookingId: charge.bookingId,
      amountYen: charge.capturedYen,
      occurredAt: charge.entrustedAt ?? tx.now,
      method: charge.method,
    });
    await this.orderRefund.run(tx, charge, charge.capturedYen, 'late-payment');
    await this.letters.latePaymentRefunded(
      tx,
      charge.bookingId,
      charge.capturedYen,
      charge.method ?? 'other',
    );
  }
}
