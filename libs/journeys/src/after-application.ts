import { type Booking, type BookingOfApplicant, BookingsStore, type FirstStep } from '@kashikan/bookings';
import { needsApproval, payBy } from '@kashikan/bookings/rules';
import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { DecisionOutcome } from './approval/decision-outcome';
import { OpenCase } from './approval/open-case';
import type { Prepared } from './apply-for-booking';
import { ConfirmBooking } from './confirm-booking';
import { FixFee } from './fix-fee';
import { Letters } from './letters';

/** What an application has taken, in the state in which it was held. */
export interface Taken extends Pick<
  Booking,
  'id' | 'state' | 'municipalityId' | 'facilityId' | 'useDate' | 'startsAt'
> {
  /** Of one that was no hold before: it was written as its first step leaves it. */
  readonly told?: Promise<BookingOfApplicant>;
}

/** Where an application goes from being held, and until when it is then to be paid. */
export function stepAfter({ request, room, slot, price }: Prepared, now: Date): FirstStep {
  if (needsApproval(room, request.application.use)) return { event: 'request-approval' };
  if (price.quote.totalYen === 0) return { event: 'confirm-free' };
  const place = { useDate: slot.date, startsAt: slot.startsAt };
  const { timeZone } = room.facility.municipality;
  return { event: 'request-payment', payBy: payBy(room.facility, place, now, timeZone) };
}

/** What follows an application: approval, payment, or the permit at once when nothing is to pay. */
@Injectable()
export class AfterApplication {
  constructor(
    private readonly bookings: BookingsStore,
    private readonly fixFee: FixFee,
    private readonly confirm: ConfirmBooking,
    private readonly openCase: OpenCase,
    private readonly outcome: DecisionOutcome,
    private readonly letters: Letters,
  ) {}

  /** `isQuiet`: the letter of the basket tells it instead. */
  async run(tx: Tx, booking: Taken, prepared: Prepared, isQuiet = false): Promise<Booking['state']> {
    const { room, price } = prepared;
    const { event, payBy: deadline } = stepAfter(prepared, tx.now);
    // Begun in this order, so that the letter reads the booking as the step leaves it, and nobody waits twice.
    const fired = booking.told ? undefined : this.bookings.fire(tx, booking, event, { payBy: deadline });
    const telling = booking.told ?? this.bookings.withApplicant(tx, booking.id);
    const owed = deadline && this.fixFee.owe(tx, booking, price.quote.totalYen);
    const [told] = await Promise.all([telling, fired, owed]);
    if (event === 'request-approval') {
      const { isPermitted } = await this.openCase.ofApplication(tx, booking.id, room);
      if (isPermitted) return this.outcome.approved(tx, told.booking, room, { isAutomatic: true, isQuiet });
    }
    if (event === 'confirm-free') await this.confirm.permit(tx, told, isQuiet);
    else if (!isQuiet) await this.tell(tx, told, event);
    return told.booking.state;
  }

  private tell(tx: Tx, told: BookingOfApplicant, event: FirstStep['event']): Promise<void> {
    return event === 'request-approval'
      ? this.letters.received(tx, told)
      : this.letters.paymentRequested(tx, told, false);
  }
}
