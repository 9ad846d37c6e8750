import { BookingsStore } from '@kashikan/bookings';
import { UnitOfWork } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';
import { paymentErrors } from '@kashikan/payments';
import { Injectable } from '@nestjs/common';
import { MoneyPapers } from './money-papers';

/** 納入通知書 for whoever pays by paper; online the page of the booking says the same. */
@Injectable()
export class RequestPayment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bookings: BookingsStore,
    private readonly papers: MoneyPapers,
  ) {}

  /** The id of the paper; asked again, that of the one which is there. Throws `payments.nothing-due`. */
  run(actor: Actor, bookingId: string): Promise<string> {
    return this.unitOfWork.run({ actor, verb: 'document.request-payment' }, async tx => {
      const booking = await this.bookings.lock(tx, bookingId);
      if (booking.state !== 'payment-due' || !booking.feeYen) throw paymentErrors.nothingDue(booking.state);
      const { documentId } = await this.papers.paymentRequest(tx, booking);
      return documentId;
    });
  }
}
