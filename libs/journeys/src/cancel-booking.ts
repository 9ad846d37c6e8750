import { type Booking, bookingErrors, BookingsStore, BookingView } from '@kashikan/bookings';
import { type IdempotencyKey, type Tx, UnitOfWork } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';
import { ChargesStore } from '@kashikan/payments';
import type { CancellationCause } from '@kashikan/pricing/rules';
import { Injectable } from '@nestjs/common';
import { CancellationEffects, type Cancelled } from './cancellation-effects';
import { CloseOpenPayment } from './close-open-payment';

export interface Cancellation {
  readonly actor: Actor;
  readonly bookingId: string;
  /** Staff may cancel for the town's own reasons or a force majeure; then everything comes back. */
  readonly cause: CancellationCause;
  readonly reason?: string;
  readonly idempotency?: IdempotencyKey | undefined;
}

/** The fee, or the difference of a change. */
export const mayBePaying = ({ state }: Pick<Booking, 'state'>): boolean =>
  state === 'payment-due' || state === 'confirmed';

/** 取消: frees the time at once and sends back what the terms give. */
@Injectable()
export class CancelBooking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly view: BookingView,
    private readonly bookings: BookingsStore,
    private readonly charges: ChargesStore,
    private readonly closeOpenPayment: CloseOpenPayment,
    private readonly effects: CancellationEffects,
  ) {}

  /** Throws `booking.not-allowed-now` when the booking cannot be cancelled any more, by a resident once the use has begun. */
  async run(request: Cancellation): Promise<Cancelled> {
    const { actor, bookingId } = request;
    // Whoever is on Stripe's page at this moment must not pay for a cancelled booking.
    const booking = await this.view.find(bookingId);
    if (booking && mayBePaying(booking)) await this.closeOpenPayment.run(actor, bookingId);
    return this.unitOfWork.run({ actor, verb: 'booking.cancel', idempotency: request.idempotency }, tx =>
      this.within(tx, request),
    );
  }

  /** The same inside somebody else's unit, which has closed the open payments before it. `isQuiet`: one letter tells of several. */
  async within(tx: Tx, request: Cancellation, isQuiet = false): Promise<Cancelled> {
    const { bookingId, cause } = request;
    const locked = await this.bookings.lock(tx, bookingId);
    // Whoever did not come stays somebody who did not come: afterwards only staff may still cancel.
    if (tx.actor.kind === 'resident' && locked.startsAt < tx.now)
      throw bookingErrors.notAllowedNow(locked.state, 'cancel');
    const money = await this.charges.moneyOf(tx, bookingId);
    await this.bookings.fire(tx, locked, 'cancel', { reason: request.reason ?? cause, cause });
    const grounds = cause === 'applicant' || !request.reason ? null : { article: '', facts: request.reason };
    return this.effects.run(tx, locked, money, cause, { isQuiet, grounds });
  }
}
