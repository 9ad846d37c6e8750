import { bookingErrors, BookingsStore, BookingView } from '@kashikan/bookings';
import { UnitOfWork } from '@kashikan/database';
import { type Actor, DomainError } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { CloseOpenPayment } from '../close-open-payment';
import { MayBook } from '../may-book';
import { SlotAlternatives } from '../slot-alternatives';
import { AskForChange } from './ask-for-change';
import type { ChangeOutcome, ChangeRequest } from './change-request';
import type { ChangePlan } from './plan-change';
import { PreviewChange } from './preview-change';

/** What a change meets on its way in. */
@Injectable()
export class ChangeDoors {
  constructor(
    readonly alternatives: SlotAlternatives,
    private readonly view: BookingView,
    private readonly closeOpenPayment: CloseOpenPayment,
  ) {}

  /** Whoever is on Stripe's page at this moment must not pay the old fee. A payer who was faster has a paid booking, which is then changed. */
  async closePage(actor: Actor, bookingId: string): Promise<void> {
    const booking = await this.view.find(bookingId);
    if (booking?.state === 'payment-due') await this.closeOpenPayment.run(actor, bookingId);
  }
}

/**
 * 変更: extend, shorten, slide, another room or day, people, equipment, use. A booking that is not paid is priced anew; a paid one
 * waits for what it costs more, or gets back what it costs less; what was judged is judged again.
 */
@Injectable()
export class ChangeBooking {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bookings: BookingsStore,
    private readonly preview: PreviewChange,
    private readonly doors: ChangeDoors,
    private readonly ask: AskForChange,
    private readonly mayBook: MayBook,
  ) {}

  /**
   * Throws `booking.change-*`, `booking.slot-taken` with alternatives, `booking.limit-reached`, `booking.equipment-short`, or a
   * `calendar.*` or `pricing.*` refusal; the booking is then as before.
   */
  async run(request: ChangeRequest): Promise<ChangeOutcome> {
    try {
      return await this.change(request);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // A repeated request finds its change made, and gets the answer that the first one got.
      const earlier = await this.unitOfWork.earlierAnswer<ChangeOutcome>(request.idempotency);
      if (!earlier) throw error;
      return earlier.result;
    }
  }

  private async change(request: ChangeRequest): Promise<ChangeOutcome> {
    const { actor, bookingId, wanted, isOverride, idempotency } = request;
    const reason = request.reason?.trim() ?? '';
    if (actor.kind === 'staff' && reason === '') throw bookingErrors.changeReasonMissing();
    const seen = await this.preview.run(actor.kind, bookingId, wanted, isOverride);
    await this.doors.closePage(actor, bookingId);
    return this.doors.alternatives.offeredOnRefusal(seen, () =>
      this.unitOfWork.run({ actor, verb: 'booking.change', idempotency }, async tx => {
        const booking = await this.bookings.lock(tx, bookingId);
        const planned = await this.ask.plan(tx, booking, request);
        asShown(request, planned.plan);
        const { room, slot } = planned.plan;
        await this.mayBook.check(tx, {
          accountId: booking.accountId,
          groupName: wanted.application.groupName,
          groupId: booking.groupId,
          isChange: true,
          channel: actor.kind === 'resident' ? 'online' : 'counter',
          wanted: [{ room, slot, exceptBookingId: bookingId }],
        });
        return this.ask.run(tx, booking, planned, reason || null);
      }),
    );
  }
}

/** Nobody pays more or gets back less than they saw. */
function asShown({ shown }: ChangeRequest, { dueYen, refundYen, after }: ChangePlan): void {
  if (shown && (shown.dueYen !== dueYen || shown.refundYen !== refundYen))
    throw bookingErrors.changePriceDiffers({ dueYen, refundYen, feeYen: after.feeYen });
}
