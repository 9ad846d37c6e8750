import type { Booking } from '@kashikan/bookings';
import type { Tx } from '@kashikan/database';
import { ChargesStore } from '@kashikan/payments';
import { type MoneyOfBooking, shareRefund } from '@kashikan/payments/rules';
import { Injectable } from '@nestjs/common';
import { OrderRefund } from './order-refund';
import { MoneyPapers } from './papers/money-papers';
import { TownBooks } from './town-books';

/** 還付の決定 over every charge of a booking: the newest money goes back first, each share as a refund of its own. */
@Injectable()
export class GiveBack {
  constructor(
    private readonly charges: ChargesStore,
    private readonly orderRefund: OrderRefund,
    private readonly books: TownBooks,
    private readonly papers: MoneyPapers,
  ) {}

  /** `rule` says what gave the amount. Throws `payments.refund-too-large` rather than send back less than was decided. */
  async run(
    tx: Tx,
    { id: bookingId, facilityId }: Pick<Booking, 'id' | 'facilityId'>,
    { refundable }: MoneyOfBooking,
    { amountYen, rule }: { readonly amountYen: number; readonly rule: string },
  ): Promise<void> {
    let first: string | undefined;
    for (const share of shareRefund(amountYen, refundable)) {
      const charge = await this.charges.lock(tx, share.chargeId);
      const refundId = await this.orderRefund.run(tx, charge, share.amountYen, rule);
      first ??= refundId;
      await this.books.post(tx, {
        kind: 'refund-decided',
        sourceType: 'refund',
        sourceId: refundId,
        facilityId,
        bookingId,
        amountYen: share.amountYen,
        occurredAt: tx.now,
      });
    }
    if (first) await this.papers.refund(tx, bookingId, { refundId: first, amountYen, rule });
  }
}
