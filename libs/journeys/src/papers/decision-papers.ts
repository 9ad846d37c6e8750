import type { Booking } from '@kashikan/bookings';
import type { Tx } from '@kashikan/database';
import type { Grounds } from '@kashikan/documents';
import { Injectable } from '@nestjs/common';
import { BookingPapers } from './booking-papers';
import { MoneyPapers } from './money-papers';

/** The papers that follow from a decision. */
@Injectable()
export class DecisionPapers {
  constructor(
    private readonly papers: BookingPapers,
    private readonly money: MoneyPapers,
  ) {}

  /** The reduction that was asked for is decided with the use. */
  async approved(tx: Tx, booking: Booking): Promise<void> {
    await this.papers.reductionGranted(tx, booking);
  }

  /** The fee is owed from now on. */
  async payable(tx: Tx, booking: Booking): Promise<void> {
    await this.money.paymentRequest(tx, booking);
  }

  async refused(tx: Tx, booking: Booking, grounds: Grounds): Promise<void> {
    await this.papers.refusal(tx, booking, grounds);
  }
}
