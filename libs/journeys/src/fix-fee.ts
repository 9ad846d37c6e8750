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

  /** Moves an approved booking to `payment-due` and posts what is owed; returns until when to pay. */
  async run(
    tx: Tx,
    booking: Pick<Booking, 'id' | 'state' | 'municipalityId' | 'facilityId' | 'useDate' | 'startsAt'>,
    feeYen: number,
    room: Room,
    event: 'approve' | 'permit' = 'approve',
  ): Promise<Date> {
    const deadline = payBy(room.facility, booking, tx.now, room.facility.municipality.timeZone);
    const fired = this.bookings.fire(tx, booking, event, { payBy: deadline });
    await Promise.all([fired, this.owe(tx, booking, feeYen)]);
    return deadline;
  }

  /** Posts what is owed for a booking from now on. */
  owe(tx: Tx, { id, facilityId }: Pick<Booking, 'id' | 'facilityId'>, feeYen: number): Promise<void> {
    return this.books.post(tx, {
      kind: 'fee-fixed',
      sourceType: 'booking',
      sourceId: id,
      facilityId,
      bookingId: id,
      amountYen: feeYen,
      occurredAt: tx.now,
    });
  }
}
