import { OpenApproval } from '@kashikan/approvals';
import { type Booking, type BookingOfApplicant, BookingsStore, type FirstStep } from '@kashikan/bookings';
import { needsApproval, payBy } from '@kashikan/bookings/rules';
import type { Room } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import { addDays, localDateOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { ApprovalChecks } from './approval-checks';
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
    private readonly openApproval: OpenApproval,
    private readonly checks: ApprovalChecks,
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
    if (event === 'request-approval') await this.openCase(tx, booking.id, room);
    if (event === 'confirm-free') await this.confirm.permit(tx, told, isQuiet);
    else if (!isQuiet) await this.tell(tx, told, event);
    return told.booking.state;
  }

  private async openCase(tx: Tx, bookingId: string, room: Room): Promise<void> {
    const { municipalityId, facilityId, facility } = room;
    const today = localDateOf(tx.now, facility.municipality.timeZone);
    await this.openApproval.run(tx, {
      bookingId,
      municipalityId,
      facilityId,
      checks: await this.checks.of(tx, bookingId, room),
      dueOn: addDays(today, facility.processingDays),
    });
  }

  private tell(tx: Tx, told: BookingOfApplicant, event: FirstStep['event']): Promise<void> {
    return event === 'request-approval'
      ? this.letters.received(tx, told)
      : this.letters.paymentRequested(tx, told, false);
  }
}
