import type { Tx } from '@kashikan/database';
import type { Charge } from '@kashikan/payments';
import { Injectable } from '@nestjs/common';
import { MoneyPapers } from './papers/money-papers';
import { TownBooks } from './town-books';

/** 収納: the books know it, and its payer has a receipt, in one unit. */
@Injectable()
export class ReceiveMoney {
  constructor(
    private readonly books: TownBooks,
    private readonly papers: MoneyPapers,
  ) {}

  /** `amountYen` is what of the charge was owed. */
  async run(tx: Tx, charge: Charge, amountYen: number): Promise<void> {
    await this.books.post(tx, {
      kind: 'payment-settled',
      sourceType: 'charge',
      sourceId: charge.id,
      facilityId: charge.facilityId,
      bookingId: charge.bookingId,
      amountYen,
      occurredAt: charge.entrustedAt ?? tx.now,
      method: charge.method,
    });
    await this.papers.receipt(tx, charge, amountYen);
  }
}
