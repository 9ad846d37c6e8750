import {
  type Booking,
  type BookingChange,
  type BookingStep,
  BookingView,
  ChangesView,
  type UseReport,
  UseReportsStore,
} from '@kashikan/bookings';
import { bookingStates, mayCancel, mayChange, needsApproval } from '@kashikan/bookings/rules';
import { Catalogue, type Room, type Town } from '@kashikan/catalogue';
import { type Document, Documents } from '@kashikan/documents';
import type { GroupRight } from '@kashikan/groups/rules';
import { type LocalDate, localDateOf, type Zone } from '@kashikan/kernel';
import { type Charge, PaymentView, type Refund } from '@kashikan/payments';
import { liveChargeStates, moneyOfBooking } from '@kashikan/payments/rules';
import { refundOnCancelling } from '@kashikan/pricing/rules';
import { Injectable } from '@nestjs/common';
import { ownerOf } from '../../frame/owner';
import type { ResidentPage } from '../../frame/resident-page';

/** Everything about one booking that its owner may see. */
export interface BookingFacts {
  readonly booking: Booking;
  /** Whether this person may change and cancel it; of a group's booking a treasurer only sees and pays. */
  readonly isManagedByMe: boolean;
  readonly room: Room;
  readonly town: Town;
  readonly steps: readonly BookingStep[];
  /** The charge on which somebody may be paying, or the one that holds the money, or the newest one. */
  readonly charge: Charge | undefined;
  readonly refund: Refund | undefined;
  /** Every paper, the newest first. */
  readonly documents: readonly Document[];
  readonly paidYen: number;
  /** What would come back if it were cancelled now. */
  readonly refundNowYen: number;
  readonly mayCancel: boolean;
  /** Every change, oldest first. */
  readonly changes: readonly BookingChange[];
  /** The one that waits, if one does. */
  readonly openChange: BookingChange | undefined;
  readonly mayChange: boolean;
  /** 利用実績, once it is reported. */
  readonly report: UseReport | undefined;
  readonly hasReview: boolean;
}

@Injectable()
export class BookingFactsView {
  constructor(
    private readonly bookings: BookingView,
    private readonly catalogue: Catalogue,
    private readonly payments: PaymentView,
    private readonly papers: Documents,
    private readonly changes: ChangesView,
    private readonly reports: UseReportsStore,
  ) {}

  /** Throws `booking.unknown` for anybody else's. */
  async of(page: ResidentPage, id: string, right: GroupRight = 'book'): Promise<BookingFacts> {
    const owner = ownerOf(page.visitor);
    const booking = await this.bookings.ofOwner(id, owner, right);
    const isManagedByMe = await this.bookings.isFor(owner, booking, 'book');
    const room = await this.catalogue.room(booking.roomId);
    const [town, steps, { charges, refunds }, documents, changes, report] = await Promise.all([
      this.catalogue.municipality(room.municipalityId),
      this.bookings.steps(id),
      this.payments.ofBooking(id),
      this.papers.ofBooking(id),
      this.changes.ofBooking(id),
      this.reports.ofBooking(id),
    ]);
    const charge =
      charges.find(({ state }) => liveChargeStates.includes(state)) ??
      charges.find(({ capturedYen }) => capturedYen > 0) ??
      charges.at(-1);
    const { paidYen } = moneyOfBooking(charges, refunds);
    return {
      booking,
      isManagedByMe,
      room,
      town,
      steps,
      charge,
      refund: refunds.at(-1),
      documents,
      paidYen,
      refundNowYen: refundNow(booking, paidYen, page.now, town.municipality.timeZone),
      mayCancel: isManagedByMe && mayCancel(booking, page.now),
      changes,
      report,
      openChange: changes.find(change => change.endedAt === null),
      mayChange:
        isManagedByMe &&
        isChangeable(booking, changes, page.now, localDateOf(page.now, town.municipality.timeZone)),
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

const refundNow = (booking: Booking, paidYen: number, now: Date, zone: Zone): number =>
  refundOnCancelling({
    steps: booking.refundTerms ?? [],
    paidYen,
    graceUntil: booking.graceUntil,
    byCause: booking.refundByCause,
    cause: 'applicant',
    now,
    today: localDateOf(now, zone),
  }).refundYen;

/** Changes that count against the terms. */
export const timesChanged = (changes: readonly BookingChange[]): number =>
  changes.filter(
    ({ kind, state, isWithinGrace, isOverride }) =>
      kind === 'change' && state === 'made' && !isWithinGrace && !isOverride,
  ).length;

const isChangeable = (
  { state, startsAt, graceUntil, changeTerms }: Booking,
  changes: readonly BookingChange[],
  now: Date,
  today: LocalDate,
): boolean =>
  mayChange({
    state,
    startsAt,
    graceUntil,
    terms: changeTerms,
    timesChanged: timesChanged(changes),
    hasOpenChange: changes.some(change => change.endedAt === null),
    isOverride: false,
    now,
    today,
  }).allowed;
