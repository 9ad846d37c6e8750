import { BookingsStore, DueBookings } from '@kashikan/bookings';
import { UnitOfWork } from '@kashikan/database';
import { Clock, systemActor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';

const actor = systemActor('finish-uses');

/** 利用終了: ends what the clock has ended, whether a key was lent or not. A key still out keeps its booking in use, and late. */
@Injectable()
export class FinishUses {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly due: DueBookings,
    private readonly bookings: BookingsStore,
    private readonly clock: Clock,
  ) {}

  /** Returns how many were looked at. */
  async run(): Promise<number> {
    const ids = await this.due.over(this.clock.now());
    for (const id of ids)
      await this.unitOfWork.run({ actor, verb: 'booking.finish' }, async tx => {
        const booking = await this.bookings.lock(tx, id);
        if (booking.state === 'confirmed' && booking.endsAt <= tx.now)
          await this.bookings.fire(tx, booking, 'finish');
      });
    return ids.length;
  }
}
