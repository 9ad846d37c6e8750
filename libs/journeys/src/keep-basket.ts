import { type Booking, bookingErrors, BookingsStore, isOf, type Owner } from '@kashikan/bookings';
import { holdTerms } from '@kashikan/bookings/rules';
import { type Tx, UnitOfWork } from '@kashikan/database';
import { type Actor, addMinutes } from '@kashikan/kernel';
import { Occupancies } from '@kashikan/occupancy';
import { Injectable } from '@nestjs/common';
import { BookingTime } from './booking-time';

/** What a person does with a basket before applying: keep it longer, take a slot out, or let all of it go. */
@Injectable()
export class KeepBasket {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly occupancies: Occupancies,
    private readonly bookings: BookingsStore,
    private readonly time: BookingTime,
  ) {}

  /** Adds half an hour from now to every hold; throws `booking.hold-not-extendable` after the last extension. */
  async extend(actor: Actor, basketId: string, owner: Owner): Promise<void> {
    await this.unitOfWork.run({ actor, verb: 'basket.extend-hold' }, async tx => {
      const held = await this.held(tx, basketId, owner);
      if (held.some(({ holdExtensions }) => holdExtensions >= holdTerms.mostExtensions))
        throw bookingErrors.holdNotExtendable(holdTerms.mostExtensions);
      const until = addMinutes(tx.now, holdTerms.extensionMinutes);
      for (const { id } of held) {
        await this.occupancies.extendHold(tx, id, until);
        await this.bookings.extendHold(tx, id, until);
      }
    });
  }

  /** Lets the slots go at once, so that others see them free: those named, or all of the basket. */
  async abandon(actor: Actor, basketId: string, owner: Owner, bookingId?: string): Promise<void> {
    await this.unitOfWork.run({ actor, verb: 'basket.abandon-hold' }, async tx => {
      for (const booking of await this.held(tx, basketId, owner)) {
        if (bookingId !== undefined && booking.id !== bookingId) continue;
        await this.time.release(tx, booking, 'cancelled');
        await this.bookings.fire(tx, booking, 'abandon');
      }
    });
  }

  private async held(tx: Tx, basketId: string, owner: Owner): Promise<Booking[]> {
    const bookings = await this.bookings.lockBasket(tx, basketId);
    const [first] = bookings;
    if (!first || !bookings.every(booking => isOf(owner, booking))) throw bookingErrors.unknown();
    const held = bookings.filter(({ state }) => state === 'held');
    if (held.length === 0) throw bookingErrors.notAllowedNow(first.state, 'abandon');
    return held;
  }
}
