import { type Booking, BookingsStore } from '@kashikan/bookings';
import type { Room } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { BookingTime } from '../booking-time';
import { ConfirmBooking } from '../confirm-booking';
import { FixFee } from '../fix-fee';
import { Letters } from '../letters';
import { DecisionPapers } from '../papers/decision-papers';

export interface HowApproved {
  /** By the ordinance itself, every check being green. */
  readonly isAutomatic?: boolean;
  /** Another letter tells it. */
  readonly isQuiet?: boolean;
}

/** What follows from a decision about an application. */
@Injectable()
export class DecisionOutcome {
  constructor(
    private readonly bookings: BookingsStore,
    private readonly time: BookingTime,
    private readonly fixFee: FixFee,
    private readonly confirm: ConfirmBooking,
    private readonly letters: Letters,
    private readonly papers: DecisionPapers,
  ) {}

  /** The fee is owed from now on and the letter carries the payment link; without a fee the permit follows at once. */
  async approved(tx: Tx, booking: Booking, room: Room, how: HowApproved = {}): Promise<Booking['state']> {
    const { isAutomatic = false, isQuiet = false } = how;
    await this.papers.approved(tx, booking);
    if (!booking.feeYen)
      return this.confirm.run(tx, booking, isAutomatic ? 'permit-free' : 'approve-free', isQuiet);
    const payBy = await this.fixFee.run(
      tx,
      booking,
      booking.feeYen,
      room,
      isAutomatic ? 'permit' : 'approve',
    );
    if (!isAutomatic) await this.papers.payable(tx, { ...booking, payBy });
    if (!isQuiet) await this.letters.paymentRequested(tx, booking.id, true);
    return 'payment-due';
  }

  /** The time is free again at once; the letter says why, by which article, and how to appeal. */
  async refused(
    tx: Tx,
    booking: Booking,
    reason: { readonly article: string; readonly facts: string },
  ): Promise<Booking['state']> {
    const state = await this.bookings.fire(tx, booking, 'refuse', { reason: reason.article });
    await this.time.release(tx, booking, 'refused');
    await this.papers.refused(tx, booking, reason);
    await this.letters.refused(tx, booking.id, reason);
    return state;
  }
}
