import { type Booking, type BookingOfApplicant, BookingsStore } from '@kashikan/bookings';
import type { BookingEvent } from '@kashikan/bookings/rules';
import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { Letters } from './letters';
import { BookingPapers } from './papers/booking-papers';

/** 許可: the booking stands, the permit is issued under its number, and the letter leaves, all in one unit. */
@Injectable()
export class ConfirmBooking {
  constructor(
    private readonly bookings: BookingsStore,
    private readonly papers: BookingPapers,
    private readonly letters: Letters,
  ) {}

  async run(
    tx: Tx,
    booking: Pick<Booking, 'id' | 'state' | 'municipalityId'>,
    event: Extract<BookingEvent, 'confirm-free' | 'approve-free' | 'permit-free' | 'pay' | 'pay-late'>,
    isQuiet = false,
  ): Promise<Booking['state']> {
    const fired = this.bookings.fire(tx, booking, event);
    const [state, told] = await Promise.all([fired, this.bookings.withApplicant(tx, booking.id)]);
    await this.permit(tx, told, isQuiet);
    return state;
  }

  /** What a booking gets that stands as confirmed. */
  async permit(tx: Tx, told: BookingOfApplicant, isQuiet = false): Promise<void> {
    await this.papers.permit(tx, told.booking);
    if (!isQuiet) await this.letters.confirmed(tx, told);
  }
}
