import { BookingChangesStore, bookingErrors, BookingsStore, ChangesView } from '@kashikan/bookings';
import { UnitOfWork } from '@kashikan/database';
import { type Actor, Clock, systemActor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { CloseOpenPayment } from '../close-open-payment';
import { ChangeLetters } from './change-letters';
import { EndChange } from './end-change';

const clockwork = systemActor('lapse-changes');

/** What ends a change that waits: its applicant, or the clock. */
@Injectable()
export class GiveUpChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bookings: BookingsStore,
    private readonly changes: BookingChangesStore,
    private readonly closeOpenPayment: CloseOpenPayment,
    private readonly endChange: EndChange,
    private readonly letters: ChangeLetters,
  ) {}

  /**
   * 変更の取りやめ, by the applicant or by staff, who say why and whose applicant is told. Throws `booking.change-not-allowed-now` when it
   * is made or over, and `booking.change-reason-missing`.
   */
  async withdraw(actor: Actor, bookingId: string, changeId: string, reason?: string): Promise<void> {
    const isByStaff = actor.kind === 'staff';
    if (isByStaff && !reason) throw bookingErrors.changeReasonMissing();
    // A payer who was faster has made the change, and it is refused to withdraw it.
    await this.closeOpenPayment.run(actor, bookingId);
    await this.unitOfWork.run({ actor, verb: 'booking.withdraw-change' }, async tx => {
      await this.bookings.lock(tx, bookingId);
      const change = await this.changes.lock(tx, changeId);
      if (change.bookingId !== bookingId) throw bookingErrors.changeUnknown();
      // Extra time was used: nobody can give it up afterwards.
      if (change.kind === 'overtime') throw bookingErrors.changeNotAllowedNow(change.state, 'withdraw');
      await this.endChange.run(tx, change, 'withdraw', reason);
      if (isByStaff) await this.letters.ended(tx, change, 'withdrawn');
    });
  }

  /** 期限切れ: undecided or unpaid in time; false when it turned out to be neither. */
  async lapse(bookingId: string, changeId: string): Promise<boolean> {
    await this.closeOpenPayment.run(clockwork, bookingId);
    return this.unitOfWork.run({ actor: clockwork, verb: 'booking.lapse-change' }, async tx => {
      await this.bookings.lock(tx, bookingId);
      const change = await this.changes.lock(tx, changeId);
      if (change.endedAt !== null || !change.openUntil || change.openUntil > tx.now) return false;
      await this.endChange.run(tx, change, 'lapse');
      await this.letters.ended(tx, change, 'lapsed');
      return true;
    });
  }
}

/** Ends the changes whose time is over. One that cannot be ended now (Stripe does not answer) does not stop the others. */
@Injectable()
export class LapseChanges {
  constructor(
    private readonly view: ChangesView,
    private readonly giveUp: GiveUpChange,
    private readonly clock: Clock,
  ) {}

  /** Returns how many ended. Throws the first failure after all have been tried. */
  async run(): Promise<number> {
    const results = [];
    for (const { id, bookingId } of await this.view.due(this.clock.now()))
      results.push(await this.giveUp.lapse(bookingId, id).catch((error: unknown) => ({ error })));
    const failed = results.find(result => typeof result === 'object');
    if (failed) throw failed.error;
    return results.filter(result => result === true).length;
  }
}
