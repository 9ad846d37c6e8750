import {
  type Booking,
  type BookingChange,
  BookingChangesStore,
  bookingErrors,
  OverridesStore,
} from '@kashikan/bookings';
import type { Tx } from '@kashikan/database';
import { newId } from '@kashikan/kernel';
import { ChargesStore } from '@kashikan/payments';
import { Injectable } from '@nestjs/common';
import { AwaitChange } from './await-change';
import type { ChangeOutcome, ChangeRequest } from './change-request';
import { MakeChange } from './make-change';
import { type ChangePlan, type Changing, PlanChange } from './plan-change';

/** 変更 in the unit of its caller: planned once more on what is now locked, then made or left to wait. */
@Injectable()
export class AskForChange {
  constructor(
    private readonly changes: BookingChangesStore,
    private readonly charges: ChargesStore,
    private readonly planChange: PlanChange,
    private readonly awaitChange: AwaitChange,
    private readonly makeChange: MakeChange,
    private readonly overrides: OverridesStore,
  ) {}

  async plan(tx: Tx, booking: Booking, { wanted, isOverride = false }: ChangeRequest) {
    const { id } = booking;
    // A page that was opened meanwhile would take the old fee.
    if (booking.state === 'payment-due' && (await this.charges.liveOf(tx, id)))
      throw bookingErrors.changedMeanwhile(booking.state);
    const changes = await this.changes.ofBooking(tx, id);
    const money = await this.charges.moneyOf(tx, id);
    const changing: Changing = { booking, changes, money, by: tx.actor.kind, isOverride, now: tx.now };
    return { money, plan: await this.planChange.run(changing, wanted) };
  }

  async run(
    tx: Tx,
    booking: Booking,
    { plan, money }: Awaited<ReturnType<AskForChange['plan']>>,
    reason: string | null,
  ): Promise<ChangeOutcome> {
    const change = changeOf(booking, plan, reason, tx);
    await this.changes.insert(tx, change);
    if (plan.breaksTerms) this.recordOverride(tx, booking, reason ?? '');
    if (plan.way === 'made') await this.makeChange.run(tx, booking, change, money);
    else await this.awaitChange.run(tx, booking, change, plan.room);
    return { changeId: change.id, state: plan.way, dueYen: plan.dueYen, refundYen: plan.refundYen };
  }

  private recordOverride(tx: Tx, booking: Booking, reason: string): void {
    const { municipalityId, facilityId, id: bookingId } = booking;
    this.overrides.record(tx, {
      municipalityId,
      facilityId,
      bookingId,
      rule: 'booking.change-too-late',
      reason,
    });
  }
}

const changeOf = (booking: Booking, plan: ChangePlan, reason: string | null, tx: Tx): BookingChange => ({
  id: newId(),
  bookingId: booking.id,
  municipalityId: booking.municipalityId,
  facilityId: booking.facilityId,
  kind: 'change',
  state: plan.way,
  before: plan.before,
  after: plan.after,
  // What an approver decides about is priced when it is decided.
  dueYen: plan.way === 'awaiting-approval' ? 0 : plan.dueYen,
  refundYen: plan.way === 'awaiting-approval' ? 0 : plan.refundYen,
  openUntil: plan.way === 'made' ? null : plan.openUntil,
  isWithinGrace: plan.isWithinGrace,
  isOverride: plan.breaksTerms,
  reason,
  askedByKind: tx.actor.kind,
  askedAt: tx.now,
  endedAt: null,
});
