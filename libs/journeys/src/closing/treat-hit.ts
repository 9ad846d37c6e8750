import { type Booking, BookingsStore } from '@kashikan/bookings';
import { closureErrors, type ClosureOutcome, type PlaceInTime } from '@kashikan/calendar';
import type { Tx } from '@kashikan/database';
import { Jobs } from '@kashikan/jobs';
import { DomainError } from '@kashikan/kernel';
import { ChargesStore } from '@kashikan/payments';
import { Injectable } from '@nestjs/common';
import { BookingTime } from '../booking-time';
import { CancelBooking } from '../cancel-booking';
import { EndChange } from '../changes/end-change';
import type { SlotInRoom } from '../slot-in-room';
import { closePaymentTask } from '../tasks';
import { type Because, ClosureLetters } from './closure-letters';
import { MoveByTown } from './move-by-town';
import type { Hit } from './sort-hits';

/** A hit with what was decided about it. */
export interface DecidedHit extends Hit {
  /** Where it moves; without one it is cancelled. */
  readonly to: SlotInRoom | null;
}

const placeOf = ({ roomId, startsAt, endsAt }: PlaceInTime): PlaceInTime => ({ roomId, startsAt, endsAt });

/** 休館などによる取消し: everything comes back, and a letter says why. */
@Injectable()
export class CancelForClosure {
  constructor(
    private readonly cancel: CancelBooking,
    private readonly charges: ChargesStore,
    private readonly letters: ClosureLetters,
    private readonly jobs: Jobs,
  ) {}

  async run(tx: Tx, booking: Booking, because: Because): Promise<{ paidYen: number; refundYen: number }> {
    const { method: paidBy } = await this.charges.moneyOf(tx, booking.id);
    const { cause, words } = because;
    const request = { actor: tx.actor, bookingId: booking.id, cause, reason: words.ja };
    const money = await this.cancel.within(tx, request, true);
    await this.letters.cancelled(tx, booking.id, because, { ...money, paidBy });
    // Whoever is on the payment page is stopped after the commit; money that still comes goes back.
    if (booking.state === 'payment-due')
      await this.jobs.enqueue(tx, closePaymentTask, { bookingId: booking.id });
    return money;
  }
}

/** What becomes of one booking in the way of a closure. */
@Injectable()
export class TreatHit {
  constructor(
    private readonly cancel: CancelForClosure,
    private readonly move: MoveByTown,
    private readonly bookings: BookingsStore,
    private readonly time: BookingTime,
    private readonly endChange: EndChange,
  ) {}

  async run(tx: Tx, { booking, fate, to }: DecidedHit, because: Because): Promise<ClosureOutcome> {
    const { closureId } = because;
    const told = { closureId, bookingId: booking.id, oldPlace: placeOf(booking), newPlace: null };
    const nothing = { ...told, paidYen: 0, refundYen: 0 };
    if (fate === 'leave') return { ...nothing, outcome: 'left-in-use' };
    if (fate === 'release') {
      await this.time.release(tx, booking, 'cancelled');
      await this.bookings.fire(tx, booking, 'lapse', { reason: `closure:${because.closureId}` });
      return { ...nothing, outcome: 'hold-released' };
    }
    if (!to) return { ...told, ...(await this.cancel.run(tx, booking, because)), outcome: 'cancelled' };
    // What was asked for at the old time cannot wait for the new one.
    await this.endChange.withdrawOpen(tx, booking.id);
    const { paidYen, refundYen } = await this.move.run(tx, booking, to, because).catch(asUnsuitable(booking));
    const { startsAt, endsAt } = to.slot;
    const newPlace = { roomId: to.room.id, startsAt, endsAt };
    return { ...told, paidYen, refundYen, outcome: 'moved', newPlace };
  }
}

/** A place whose neighbours or equipment do not suit the use is as good as taken. */
const asUnsuitable =
  ({ id }: Booking) =>
  (error: unknown): never => {
    const isUnsuitable = error instanceof DomainError && unsuitable.includes(error.code);
    throw isUnsuitable ? closureErrors.alternativeTaken([id]) : error;
  };

const unsuitable = ['booking.equipment-short', 'booking.equipment-unknown', 'booking.noise-next-door'];
