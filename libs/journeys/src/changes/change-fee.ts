import type { Booking, BookingChange } from '@kashikan/bookings';
import type { Tx } from '@kashikan/database';
import type { Charge } from '@kashikan/payments';
import type { MoneyOfBooking } from '@kashikan/payments/rules';
import { Injectable } from '@nestjs/common';
import { GiveBack } from '../give-back';
import { ReceiveMoney } from '../receive-money';
import { TownBooks } from '../town-books';

type Change = Pick<BookingChange, 'id' | 'bookingId' | 'facilityId'>;

/** 増減調定: what a change does to the books. Every entry is named by the change; none is ever overwritten. */
@Injectable()
export class ChangeFee {
  constructor(
    private readonly books: TownBooks,
    private readonly giveBack: GiveBack,
    private readonly receive: ReceiveMoney,
  ) {}

  /** More is owed. */
  raise(tx: Tx, change: Change, amountYen: number): Promise<void> {
    return this.post(tx, change, 'fee-raised', amountYen);
  }

  /** Less is owed of what is not paid yet. */
  reduce(tx: Tx, change: Change, amountYen: number): Promise<void> {
    return this.post(tx, change, 'fee-reduced', amountYen);
  }

  /** An unpaid booking owes its new fee in place of the old one. */
  async reprice(tx: Tx, change: Change, oldYen: number, newYen: number): Promise<void> {
    if (newYen > oldYen) await this.raise(tx, change, newYen - oldYen);
    else await this.reduce(tx, change, oldYen - newYen);
  }

  /** 収納 of a difference or of overtime. */
  received(tx: Tx, charge: Charge): Promise<void> {
    return this.receive.run(tx, charge, charge.capturedYen);
  }

  repay(tx: Tx, booking: Booking, money: MoneyOfBooking, amountYen: number): Promise<void> {
    return this.giveBack.run(tx, booking, money, { amountYen, rule: 'change' });
  }

  private post(tx: Tx, change: Change, kind: 'fee-raised' | 'fee-reduced', amountYen: number): Promise<void> {
    return this.books.post(tx, {
      kind,
      sourceType: 'booking-change',
      sourceId: change.id,
      facilityId: change.facilityId,
      bookingId: change.bookingId,
      amountYen,
      occurredAt: tx.now,
    });
  }
}
