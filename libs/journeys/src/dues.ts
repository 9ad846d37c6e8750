import { type Booking, BookingChangesStore } from '@kashikan/bookings';
import type { Tx } from '@kashikan/database';
import { type Charge, paymentErrors } from '@kashikan/payments';
import { Injectable } from '@nestjs/common';
import { CheckoutTerms } from './checkout-terms';

/** What is to be paid of a booking at this moment. */
export interface Due {
  readonly subject: Charge['subject'];
  readonly amountYen: number;
  readonly payBy: Date;
}

@Injectable()
export class Dues {
  constructor(
    readonly terms: CheckoutTerms,
    private readonly changes: BookingChangesStore,
  ) {}

  /** Of a locked booking: its fee, or the difference or overtime of one change. Throws `payments.nothing-due` or `payments.deadline-passed`. */
  async of(tx: Tx, booking: Booking, changeId: string | undefined): Promise<Due> {
    if (changeId) return this.ofChange(tx, booking, changeId);
    if (booking.state !== 'payment-due' || booking.payBy === null || !booking.feeYen)
      throw paymentErrors.nothingDue(booking.state);
    if (booking.payBy <= tx.now) throw paymentErrors.deadlinePassed();
    return { subject: 'fee', amountYen: booking.feeYen, payBy: booking.payBy };
  }

  private async ofChange(tx: Tx, booking: Booking, changeId: string): Promise<Due> {
    const { bookingId, kind, state, dueYen, openUntil } = await this.changes.lock(tx, changeId);
    if (bookingId !== booking.id || state !== 'awaiting-payment' || !openUntil)
      throw paymentErrors.nothingDue(state);
    // Overtime stays owed after its day; a page opened then lasts as long as a page may.
    if (kind === 'overtime') return { subject: 'overtime', amountYen: dueYen, payBy: openUntil };
    if (openUntil <= tx.now) throw paymentErrors.deadlinePassed();
    return { subject: 'difference', amountYen: dueYen, payBy: openUntil };
  }
}
