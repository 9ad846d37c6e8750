import { type Booking, type BookingChange, BookingChangesStore, BookingsStore } from '@kashikan/bookings';
import type { Tx } from '@kashikan/database';
import { type Charge, ChargesStore } from '@kashikan/payments';
import { Injectable } from '@nestjs/common';
import { LateMoney } from '../late-money';
import { ChangeFee } from './change-fee';
import { ChangeLetters } from './change-letters';
import { EndChange } from './end-change';
import { MakeChange } from './make-change';

/** What follows when a difference could be paid and the change cannot be made any more. */
@Injectable()
export class UnmadeChange {
  constructor(
    private readonly endChange: EndChange,
    private readonly lateMoney: LateMoney,
    private readonly letters: ChangeLetters,
  ) {}

  /** The booking stays as it is, and the money goes back. */
  async run(tx: Tx, change: BookingChange, charge: Charge): Promise<void> {
    if (change.state === 'awaiting-payment') {
      await this.endChange.run(tx, change, 'lapse');
      await this.letters.ended(tx, change, 'lapsed');
    }
    await this.lateMoney.sendBack(tx, charge);
  }
}

/** 差額の収納: the change that waited for it is made; money for a change that is over goes back. */
@Injectable()
export class ChangePaid {
  constructor(
    private readonly bookings: BookingsStore,
    private readonly changes: BookingChangesStore,
    private readonly charges: ChargesStore,
    private readonly fee: ChangeFee,
    private readonly makeChange: MakeChange,
    private readonly unmade: UnmadeChange,
  ) {}

  async run(tx: Tx, charge: Charge, changeId: string): Promise<void> {
    const booking = await this.bookings.lock(tx, charge.bookingId);
    const change = await this.changes.lock(tx, changeId);
    if (change.state !== 'awaiting-payment') return this.unmade.run(tx, change, charge);
    if (change.kind === 'overtime') {
      await this.fee.received(tx, charge);
      return this.changes.fire(tx, change, 'pay');
    }
    if (booking.state === 'confirmed' && (await this.make(tx, booking, change, charge))) return;
    await this.unmade.run(tx, change, charge);
  }

  /** False when the house has changed since in a way that leaves no place for it; then nothing has happened. */
  private make(tx: Tx, booking: Booking, change: BookingChange, charge: Charge): Promise<boolean> {
    return tx.attempt(async () => {
      await this.fee.received(tx, charge);
      await this.changes.fire(tx, change, 'pay');
      await this.makeChange.run(tx, booking, change, await this.charges.moneyOf(tx, booking.id));
    });
  }
}
