import { bookingErrors, BookingView, ChangesView } from '@kashikan/bookings';
import { type Actor, Clock } from '@kashikan/kernel';
import { PaymentView } from '@kashikan/payments';
import { moneyOfBooking } from '@kashikan/payments/rules';
import { Injectable } from '@nestjs/common';
import type { WantedChange } from './change-request';
import { type ChangePlan, PlanChange } from './plan-change';

/** What a change would do, before anybody asks for it. */
@Injectable()
export class PreviewChange {
  constructor(
    private readonly bookings: BookingView,
    private readonly changes: ChangesView,
    private readonly payments: PaymentView,
    private readonly planChange: PlanChange,
    private readonly clock: Clock,
  ) {}

  /** Throws what `PlanChange` throws; `booking.unknown` for a booking that is none. */
  async run(
    by: Actor['kind'],
    bookingId: string,
    wanted: WantedChange,
    isOverride = false,
  ): Promise<ChangePlan> {
    const booking = await this.bookings.find(bookingId);
    if (!booking) throw bookingErrors.unknown();
    const [changes, { charges, refunds }] = await Promise.all([
      this.changes.ofBooking(bookingId),
      this.payments.ofBooking(bookingId),
    ]);
    const money = moneyOfBooking(charges, refunds);
    return this.planChange.run({ booking, changes, money, by, isOverride, now: this.clock.now() }, wanted);
  }
}
