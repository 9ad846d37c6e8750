import { type Booking, BookingsStore } from '@kashikan/bookings';
import { payBy } from '@kashikan/bookings/rules';
import type { Room } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { TownBooks } from './town-books';

/** 調定: from this moment the fee is owed, and the booking waits for it. */
@Injectable()
export class FixFee {
  constructor(
    private readonly bookings: BookingsStore,
    private readonly books: TownBooks,
  ) {}

  /** Moves a held or applied booking to `payment-due` and posts what is owed; returns until when to pay. */
  async run(
    tx: Tx,
    booking: Pick<Booking, 'id' | 'state' | 'municipalityId' | 'useDate' | 'startsAt'>,
    feeYen: number,
    room: Room,
    event: 'request-payment' | 'approve',
  ): Promise<Date> {
    const deadline = payBy(room.facility, booking, tx.now, room.facility.municipality.timeZone);
    const fired = this.bookings.fire(tx, booking, event, { payBy: deadline });
    const posted = this.books.post(tx, {
      kind: 'fee-fixed',
      sourceType: 'booking',
      sourceId: booking.id,
      facilityId: room.facilityId,
      bookingId: booking.id,
      amountYen: feeYen,
      occurredAt: tx.now,
    });
    await Promise.all([fired, posted]);
    return deadline;
  }
}
