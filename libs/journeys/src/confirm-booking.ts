import { type Booking, BookingsStore } from '@kashikan/bookings';
import type { BookingEvent } from '@kashikan/bookings/rules';
import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { Letters } from './letters';
import { PermitPaper } from './permit-paper';

/** 許可: the booking stands, the permit is issued under its number, and the letter leaves, all in one unit. */
@Injectable()
export class ConfirmBooking {
  constructor(
    private readonly bookings: BookingsStore,
    private readonly permit: PermitPaper,
    private readonly letters: Letters,
  ) {}

  async run(
    tx: Tx,
    booking: Pick<Booking, 'id' | 'state' | 'municipalityId'>,
    event: Extract<BookingEvent, 'confirm-free' | 'approve-free' | 'pay' | 'pay-late'>,
    isQuiet = false,
  ): Promise<Booking['state']> {
    const state = await this.bookings.fire(tx, booking, event);
    await this.permit.issue(tx, await this.bookings.lock(tx, booking.id));
    if (!isQuiet) await this.letters.confirmed(tx, booking.id);
    return state;
  }
}
