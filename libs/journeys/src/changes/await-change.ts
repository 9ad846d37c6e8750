import type { Booking, BookingChange } from '@kashikan/bookings';
import type { Room } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { OpenCase } from '../approval/open-case';
import { ChangeFee } from './change-fee';
import { ChangeLetters } from './change-letters';
import { ChangeTime } from './change-time';
import { asBooking } from './contents';

/** A change that waits for the approver or for its difference. The booking stays as it is, and what the new time needs is kept. */
@Injectable()
export class AwaitChange {
  constructor(
    private readonly time: ChangeTime,
    private readonly fee: ChangeFee,
    private readonly openCase: OpenCase,
    private readonly letters: ChangeLetters,
  ) {}

  async run(tx: Tx, booking: Booking, change: BookingChange, room: Room): Promise<void> {
    await this.time.keep(tx, change);
    if (change.state === 'awaiting-payment') await this.forMoney(tx, change);
    else await this.forApproval(tx, booking, change, room);
  }

  /** From now on the difference is owed; what the new time needs is kept already. */
  async forMoney(tx: Tx, change: BookingChange, isApproved = false): Promise<void> {
    await this.fee.raise(tx, change, change.dueYen);
    await this.letters.paymentRequested(tx, change, isApproved);
  }

  private async forApproval(tx: Tx, booking: Booking, change: BookingChange, room: Room): Promise<void> {
    const dueOn = await this.openCase.ofChange(tx, asBooking(booking, change.after), change.id, room);
    await this.letters.received(tx, change, dueOn);
  }
}
