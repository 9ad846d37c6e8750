import { type Booking, BookingsStore, DueBookings } from '@kashikan/bookings';
import { type Tx, UnitOfWork } from '@kashikan/database';
import { Clock, systemActor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { BookingTime } from './booking-time';
import { EndChange } from './changes/end-change';
import { CloseOpenPayment } from './close-open-payment';
import { Letters } from './letters';
import { TownBooks } from './town-books';

const actor = systemActor('lapse-unpaid');

/** What follows when a booking was not paid in time. */
@Injectable()
export class EndUnpaid {
  constructor(
    private readonly bookings: BookingsStore,
    private readonly time: BookingTime,
    private readonly books: TownBooks,
    private readonly letters: Letters,
    private readonly endChange: EndChange,
  ) {}

  async run(tx: Tx, booking: Booking): Promise<void> {
    await this.endChange.withdrawOpen(tx, booking.id);
    await this.time.release(tx, booking, 'lapsed');
    await this.bookings.fire(tx, booking, 'lapse', { reason: 'unpaid' });
    await this.books.post(tx, {
      kind: 'fee-reduced',
      sourceType: 'booking',
      sourceId: booking.id,
      facilityId: booking.facilityId,
      bookingId: booking.id,
      amountYen: booking.feeYen ?? 0,
      occurredAt: tx.now,
    });
    await this.letters.lapsed(tx, booking.id);
  }
}

/**
 * 期限切れ: ends bookings that were not paid in time. The payment page is closed first, so that nobody pays for a lapsed booking; a
 * payer who was faster keeps the room. One booking that cannot be ended now (Stripe does not answer) does not stop the others.
 */
@Injectable()
export class LapseUnpaid {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly due: DueBookings,
    private readonly bookings: BookingsStore,
    private readonly closeOpenPayment: CloseOpenPayment,
    private readonly endUnpaid: EndUnpaid,
    private readonly clock: Clock,
  ) {}

  /** Returns how many ended. Throws the first failure after all have been tried, so that the job tells and is tried again. */
  async run(): Promise<number> {
    const ids = await this.due.unpaid(this.clock.now());
    const results = [];
    for (const id of ids) results.push(await this.one(id).catch((error: unknown) => ({ error })));
    const failed = results.find(result => typeof result === 'object');
    if (failed) throw failed.error;
    return results.filter(result => result === true).length;
  }

  private async one(id: string): Promise<boolean> {
    await this.closeOpenPayment.run(actor, id);
    return this.unitOfWork.run({ actor, verb: 'booking.lapse-unpaid' }, async tx => {
      const booking = await this.bookings.lock(tx, id);
      if (booking.state !== 'payment-due' || !booking.payBy || booking.payBy > tx.now) return false;
      await this.endUnpaid.run(tx, booking);
      return true;
    });
  }
}
