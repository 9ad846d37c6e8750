import { type Booking, type BookingChange, BookingChangesStore, BookingsStore } from '@kashikan/bookings';
import { payBy } from '@kashikan/bookings/rules';
import { Catalogue } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import type { MoneyOfBooking } from '@kashikan/payments/rules';
import { Injectable } from '@nestjs/common';
import { OpenCase } from '../approval/open-case';
import { ConfirmBooking } from '../confirm-booking';
import { BookingPapers } from '../papers/booking-papers';
import { ChangeFee } from './change-fee';
import { ChangeLetters } from './change-letters';
import { ChangeTime } from './change-time';

/** The papers of a booking that has become another. */
@Injectable()
export class ChangePapers {
  constructor(
    private readonly papers: BookingPapers,
    private readonly confirm: ConfirmBooking,
    private readonly openCase: OpenCase,
    private readonly catalogue: Catalogue,
    private readonly letters: ChangeLetters,
  ) {}

  /**
   * A confirmed booking gets its next permit; one that has nothing left to pay its first; an open case the checks of what is now
   * applied for. The letter tells what changed.
   */
  async renew(
    tx: Tx,
    booking: Booking,
    change: BookingChange,
    method: MoneyOfBooking['method'],
  ): Promise<void> {
    if (booking.state === 'payment-due' && change.after.feeYen === 0) {
      await this.confirm.run(tx, booking, 'confirm-free', true);
    } else if (booking.state === 'confirmed') {
      await this.papers.nextPermit(tx, booking);
    } else if (booking.state === 'applied') {
      const room = await this.catalogue.room(booking.roomId);
      await this.openCase.again(tx, booking, room);
    }
    await this.letters.changed(tx, change, method);
  }
}

/** 変更の実行: the booking becomes what it is to be, with its time, its fee and its papers, in one unit. */
@Injectable()
export class MakeChange {
  constructor(
    private readonly bookings: BookingsStore,
    private readonly changes: BookingChangesStore,
    private readonly catalogue: Catalogue,
    private readonly time: ChangeTime,
    private readonly fee: ChangeFee,
    private readonly papers: ChangePapers,
  ) {}

  /** The change is in `made` already. Throws `occupancy.slot-taken` or `booking.equipment-short`, and then nothing has happened. */
  async run(tx: Tx, booking: Booking, change: BookingChange, money: MoneyOfBooking): Promise<void> {
    const { after } = change;
    await this.time.exchange(tx, change);
    await this.changes.writeContents(tx, booking, after, await this.newPayBy(tx, booking, change));
    await this.bookings.fire(tx, booking, 'change', change.reason ? { reason: change.reason } : {});
    if (booking.state === 'payment-due')
      await this.fee.reprice(tx, change, booking.feeYen ?? 0, after.feeYen);
    if (change.refundYen > 0) await this.fee.repay(tx, booking, money, change.refundYen);
    await this.papers.renew(tx, await this.bookings.lock(tx, booking.id), change, money.method);
  }

  /** The time to pay runs anew with the new fee. */
  private async newPayBy(tx: Tx, { state }: Booking, { after }: BookingChange): Promise<Date | null> {
    if (state !== 'payment-due') return null;
    const { facility } = await this.catalogue.room(after.roomId);
    const use = { useDate: after.useDate, startsAt: new Date(after.startsAt) };
    return payBy(facility, use, tx.now, facility.municipality.timeZone);
  }
}
