import { approvalErrors, DecideApproval } from '@kashikan/approvals';
import { type Booking, BookingsStore } from '@kashikan/bookings';
import { Catalogue, type Room } from '@kashikan/catalogue';
import { type IdempotencyKey, type Tx, UnitOfWork } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { BookingTime } from './booking-time';
import { DecideChange } from './changes/decide-change';
import { ConfirmBooking } from './confirm-booking';
import { FixFee } from './fix-fee';
import { Letters } from './letters';

export interface Decision {
  readonly actor: Actor;
  readonly approvalId: string;
  /** The decider's own town; another town's case is unknown. */
  readonly municipalityId: string;
  readonly decision: 'approve' | 'refuse';
  /** 根拠条項 and facts; both are needed to refuse. */
  readonly article?: string | undefined;
  readonly facts?: string | undefined;
  readonly idempotency?: IdempotencyKey | undefined;
}

@Injectable()
export class DecisionOutcome {
  constructor(
    private readonly bookings: BookingsStore,
    private readonly time: BookingTime,
    private readonly fixFee: FixFee,
    private readonly confirm: ConfirmBooking,
    private readonly letters: Letters,
  ) {}

  /** The fee is owed from now on and the letter carries the payment link; without a fee the permit follows at once. */
  async approved(tx: Tx, booking: Booking, room: Room): Promise<Booking['state']> {
    if (!booking.feeYen) return this.confirm.run(tx, booking, 'approve-free');
    await this.fixFee.run(tx, booking, booking.feeYen, room);
    await this.letters.paymentRequested(tx, booking.id, true);
    return 'payment-due';
  }

  /** The time is free again at once; the letter says why, by which article, and how to appeal. */
  async refused(
    tx: Tx,
    booking: Booking,
    reason: { readonly article: string; readonly facts: string },
  ): Promise<Booking['state']> {
    const state = await this.bookings.fire(tx, booking, 'refuse', { reason: reason.article });
    await this.time.release(tx, booking, 'refused');
    await this.letters.refused(tx, booking.id, reason);
    return state;
  }
}

/** 決裁: the decision and everything that follows from it, in one unit. */
@Injectable()
export class DecideApplication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly decideApproval: DecideApproval,
    private readonly bookings: BookingsStore,
    private readonly outcome: DecisionOutcome,
    private readonly catalogue: Catalogue,
    private readonly changes: DecideChange,
  ) {}

  /**
   * Throws `approval.already-decided` when someone was faster, `approval.use-has-begun` when it is too late to approve,
   * `approval.reason-missing` for a refusal without grounds.
   */
  async run(request: Decision): Promise<{ bookingId: string; state: string }> {
    return this.unitOfWork.run(
      { actor: request.actor, verb: `approval.${request.decision}`, idempotency: request.idempotency },
      async tx => {
        const { bookingId, changeId } = await this.decideApproval.run(tx, request);
        if (changeId) return { bookingId, state: await this.decideChange(tx, request, changeId) };
        const booking = await this.bookings.lock(tx, bookingId);
        const room = await this.catalogue.room(booking.roomId);
        if (request.decision === 'approve' && booking.startsAt <= tx.now) throw approvalErrors.useHasBegun();
        const state =
          request.decision === 'approve'
            ? await this.outcome.approved(tx, booking, room)
            : await this.outcome.refused(tx, booking, {
                article: request.article ?? '',
                facts: request.facts ?? '',
              });
        return { bookingId, state };
      },
    );
  }

  private decideChange(tx: Tx, request: Decision, changeId: string): Promise<string> {
    const { decision, article = '', facts = '' } = request;
    return decision === 'approve'
      ? this.changes.approved(tx, changeId)
      : this.changes.refused(tx, changeId, { article, facts });
  }
}
