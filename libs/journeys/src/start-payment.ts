import { type Booking, BookingsStore } from '@kashikan/bookings';
import { type IdempotencyKey, type Tx, UnitOfWork } from '@kashikan/database';
import { type Actor, DomainError, newId } from '@kashikan/kernel';
import { ChargesStore, paymentErrors } from '@kashikan/payments';
import { Injectable } from '@nestjs/common';
import { CloseOpenPayment } from './close-open-payment';
import { type Due, Dues } from './dues';
import { OpenSession } from './open-session';

export interface PaymentRequest {
  readonly actor: Actor;
  readonly bookingId: string;
  /** The change whose difference, or whose overtime, is to be paid; the fee of the booking when missing. */
  readonly changeId?: string | undefined;
  readonly idempotency?: IdempotencyKey | undefined;
}

/** Leads the payer to the provider's page for what is due now; a page that still asks for something else is closed first. */
@Injectable()
export class StartPayment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bookings: BookingsStore,
    private readonly charges: ChargesStore,
    private readonly dues: Dues,
    private readonly openSession: OpenSession,
    private readonly closeOpenPayment: CloseOpenPayment,
  ) {}

  /**
   * Throws `payments.nothing-due`, `payments.deadline-passed`, `payments.no-method-left`, `payments.provider-unavailable`, or
   * `payments.other-page-open` when another page was opened at the same moment.
   */
  async run(request: PaymentRequest): Promise<{ chargeId: string; url: string }> {
    const { actor, bookingId } = request;
    const { chargeId } = await this.charge(request).catch(async (error: unknown) => {
      if (!(error instanceof DomainError) || error.code !== 'payments.other-page-open') throw error;
      await this.closeOpenPayment.run(actor, bookingId);
      return this.charge(request);
    });
    return { chargeId, url: await this.openSession.run(actor, chargeId) };
  }

  private charge(request: PaymentRequest): Promise<{ chargeId: string }> {
    const { actor, idempotency } = request;
    return this.unitOfWork.run({ actor, verb: 'payment.start', idempotency }, async tx => ({
      chargeId: await this.liveOrNewCharge(tx, request),
    }));
  }

  private async liveOrNewCharge(tx: Tx, { bookingId, changeId }: PaymentRequest): Promise<string> {
    const booking = await this.bookings.lock(tx, bookingId);
    const due = await this.dues.of(tx, booking, changeId);
    const live = await this.charges.liveOf(tx, bookingId);
    if (!live) return this.newCharge(tx, booking, due, changeId);
    if (live.changeId !== (changeId ?? null) || live.amountYen !== due.amountYen)
      throw paymentErrors.otherPageOpen();
    return live.id;
  }

  private async newCharge(tx: Tx, booking: Booking, due: Due, changeId: string | undefined): Promise<string> {
    const id = newId();
    await this.charges.insertDraft(tx, {
      id,
      municipalityId: booking.municipalityId,
      facilityId: booking.facilityId,
      bookingId: booking.id,
      changeId: changeId ?? null,
      subject: due.subject,
      amountYen: due.amountYen,
      request: await this.dues.terms.of(tx, booking, due),
    });
    return id;
  }
}
