import { BookingsStore, DueBookings } from '@kashikan/bookings';
import { UnitOfWork } from '@kashikan/database';
import { Clock, systemActor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { BookingTime } from './booking-time';

const actor = systemActor('lapse-holds');

/** Ends holds that ran out. Others could take their time already; this only tidies the rows, so it may run late or never. */
@Injectable()
export class LapseHolds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly due: DueBookings,
    private readonly bookings: BookingsStore,
    private readonly time: BookingTime,
    private readonly clock: Clock,
  ) {}

  /** Returns how many were looked at. */
  async run(): Promise<number> {
    const ids = await this.due.expiredHolds(this.clock.now());
    for (const id of ids)
      await this.unitOfWork.run({ actor, verb: 'booking.lapse-hold' }, async tx => {
        const booking = await this.bookings.lock(tx, id);
        if (booking.state !== 'held' || !booking.holdExpiresAt || booking.holdExpiresAt > tx.now) return;
        await this.time.release(tx, booking, 'lapsed');
        await this.bookings.fire(tx, booking, 'lapse', { reason: 'hold-expired' });
      });
    return ids.length;
  }
}
