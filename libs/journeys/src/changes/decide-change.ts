import { type BookingChange, BookingChangesStore, BookingsStore } from '@kashikan/bookings';
import { Catalogue } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import { localDateOf } from '@kashikan/kernel';
import { Jobs } from '@kashikan/jobs';
import { ChargesStore } from '@kashikan/payments';
import { Injectable } from '@nestjs/common';
import { approvalErrors } from '@kashikan/approvals';
import { AwaitChange } from './await-change';
import { ChangeLetters } from './change-letters';
import { EndChange } from './end-change';
import { MakeChange } from './make-change';
import { closePaymentTask } from '../tasks';
import { moneyOfChange, payBefore } from './plan-change';

/** The ways a decided change goes on. */
@Injectable()
export class ChangeWays {
  constructor(
    readonly awaitChange: AwaitChange,
    readonly makeChange: MakeChange,
    readonly endChange: EndChange,
    readonly letters: ChangeLetters,
  ) {}
}

/** 変更の決裁: made, left to wait for its difference, or refused with the reason; the booking stays in every case. */
@Injectable()
export class DecideChange {
  constructor(
    private readonly bookings: BookingsStore,
    private readonly changes: BookingChangesStore,
    private readonly charges: ChargesStore,
    private readonly catalogue: Catalogue,
    private readonly ways: ChangeWays,
    private readonly jobs: Jobs,
  ) {}

  /** Throws `approval.use-has-begun` when it is too late. */
  async approved(tx: Tx, changeId: string): Promise<string> {
    const change = await this.changes.lock(tx, changeId);
    const booking = await this.bookings.lock(tx, change.bookingId);
    if (new Date(change.after.startsAt) <= tx.now || booking.startsAt <= tx.now)
      throw approvalErrors.useHasBegun();
    const room = await this.catalogue.room(change.after.roomId);
    const zone = room.facility.municipality.timeZone;
    const paid = await this.charges.moneyOf(tx, booking.id);
    const money = moneyOfChange(
      { booking, money: paid },
      change,
      change.after.feeYen,
      localDateOf(tx.now, zone),
    );
    if (money.dueYen > 0) {
      const openUntil = payBefore(change.before, change.after, room, tx.now);
      await this.changes.fire(tx, change, 'approve', { openUntil, money });
      await this.ways.awaitChange.forMoney(tx, { ...change, ...money, openUntil }, true);
      return 'awaiting-payment';
    }
    await this.changes.fire(tx, change, 'approve-made', { money });
    // A page that is open asks for the old fee.
    if (booking.state === 'payment-due')
      await this.jobs.enqueue(tx, closePaymentTask, { bookingId: booking.id });
    await this.ways.makeChange.run(tx, booking, { ...change, ...money }, paid);
    return 'made';
  }

  async refused(
    tx: Tx,
    changeId: string,
    reason: { readonly article: string; readonly facts: string },
  ): Promise<string> {
    const change: BookingChange = await this.changes.lock(tx, changeId);
    await this.ways.endChange.run(tx, change, 'refuse', reason.article);
    await this.ways.letters.refused(tx, change, reason);
    return 'refused';
  }
}
