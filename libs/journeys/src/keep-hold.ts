import { type Booking, bookingErrors, BookingsStore, isOf, type Owner } from '@kashikan/bookings';
import { holdTerms } from '@kashikan/bookings/rules';
import { type Tx, UnitOfWork } from '@kashikan/database';
import { type Actor, addMinutes } from '@kashikan/kernel';
import { Occupancies } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import { BookingTime } from './booking-time';

/** What a person does with a hold before applying: keep it longer, or let it go. */
@Injectable()
export class KeepHold {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly occupancies: Occupancies,
    private readonly bookings: BookingsStore,
    private readonly time: BookingTime,
  ) {}

  /** Adds half an hour from now; throws `booking.hold-not-extendable` after the last extension. */
  async extend(actor: Actor, bookingId: string, owner: Owner): Promise<{ holdExpiresAt: Date }> {
    return this.unitOfWork.run({ actor, verb: 'booking.extend-hold' }, async tx => {
      const booking = await this.held(tx, bookingId, owner);
      if (booking.holdExtensions >= holdTerms.mostExtensions)
        throw bookingErrors.holdNotExtendable(holdTerms.mostExtensions);
      const holdExpiresAt = addMinutes(tx.now, holdTerms.extensionMinutes);
      await this.occupancies.extendHold(tx, bookingId, holdExpiresAt);
      await this.bookings.extendHold(tx, bookingId, holdExpiresAt);
      tx.touch('booking', bookingId, { event: 'extend-hold' }, booking.municipalityId);
      return { holdExpiresAt };
    });
  }

  /** Lets the slot go at once, so that others see it free. */
  async abandon(actor: Actor, bookingId: string, owner: Owner): Promise<void> {
    await this.unitOfWork.run({ actor, verb: 'booking.abandon-hold' }, async tx => {
      const booking = await this.held(tx, bookingId, owner);
      await this.time.release(tx, booking, 'cancelled');
      await this.bookings.fire(tx, booking, 'abandon');
    });
  }

  private async held(tx: Tx, bookingId: string, owner: Owner): Promise<Booking> {
    const booking = await this.bookings.lock(tx, bookingId);
    if (!isOf(owner, booking)) throw bookingErrors.unknown();
    return booking;
  }
}
