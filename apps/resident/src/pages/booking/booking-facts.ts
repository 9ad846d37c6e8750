import { type Booking, type BookingStep, BookingView } from '@kashikan/bookings';
import { bookingStates, needsApproval, nextState } from '@kashikan/bookings/rules';
import { Catalogue, type Room, type Town } from '@kashikan/catalogue';
import { type Permit, Permits } from '@kashikan/documents';
import { localDateOf } from '@kashikan/kernel';
import { type Charge, PaymentView, type Refund } from '@kashikan/payments';
import { moneyOfBooking } from '@kashikan/payments/rules';
import { refundOnCancelling } from '@kashikan/pricing/rules';
import { Injectable } from '@nestjs/common';
import { ownerOf } from '../../frame/owner';
import type { ResidentPage } from '../../frame/resident-page';

/** Everything about one booking that its owner may see. */
export interface BookingFacts {
  readonly booking: Booking;
  readonly room: Room;
  readonly town: Town;
  readonly steps: readonly BookingStep[];
  /** The charge that holds the money, or the newest one. */
  readonly charge: Charge | undefined;
  readonly refund: Refund | undefined;
  readonly permit: Permit | undefined;
  readonly paidYen: number;
  /** What would come back if it were cancelled now. */
  readonly refundNowYen: number;
  readonly mayCancel: boolean;
  readonly hasReview: boolean;
}

@Injectable()
export class BookingFactsView {
  constructor(
    private readonly bookings: BookingView,
    private readonly catalogue: Catalogue,
    private readonly payments: PaymentView,
    private readonly permits: Permits,
  ) {}

  /** Throws `booking.unknown` for anybody else's. */
  async of(page: ResidentPage, id: string): Promise<BookingFacts> {
    const booking = await this.bookings.ofOwner(id, ownerOf(page.visitor));
    const room = await this.catalogue.room(booking.roomId);
    const [town, steps, { charges, refunds }, permit] = await Promise.all([
      this.catalogue.municipality(room.municipalityId),
      this.bookings.steps(id),
      this.payments.ofBooking(id),
      this.permits.ofBooking(id),
    ]);
    const charge = charges.find(({ capturedYen }) => capturedYen > 0) ?? charges.at(-1);
    const { paidYen } = moneyOfBooking(charges, refunds);
    const { refundYen: refundNowYen } = refundOnCancelling({
      steps: booking.refundTerms ?? [],
      paidYen,
      graceUntil: booking.graceUntil,
      cause: 'applicant',
      now: page.now,
      today: localDateOf(page.now, town.municipality.timeZone),
    });
    return {
      booking,
      room,
      town,
      steps,
      charge,
      refund: refunds.at(-1),
      permit,
      paidYen,
      refundNowYen,
      mayCancel: booking.startsAt > page.now && nextState(booking.state, 'cancel', 'resident').allowed,
      hasReview: needsApproval(room, {
        reductionCode: booking.useFacts.reductionCode ?? null,
        hasStandingReduction: booking.useFacts.hasStandingReduction,
      }),
    };
  }

  /** Whether the booking still has a way to go. */
  static isAlive({ state }: Booking): boolean {
    return Object.keys(bookingStates[state]).length > 0 && state !== 'lapsed';
  }
}
