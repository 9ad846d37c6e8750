import { BookingsStore } from '@kashikan/bookings';
import { type IdempotencyKey, type Tx, UnitOfWork } from '@kashikan/database';
import { type Actor, DomainError, newId } from '@kashikan/kernel';
import { type Charge, ChargesStore, paymentErrors } from '@kashikan/payments';
import type { CounterMethod } from '@kashikan/payments/rules';
import { Injectable } from '@nestjs/common';
import { CloseOpenPayment } from '../close-open-payment';
import { Dues } from '../dues';
import { PaymentEffects } from '../payment-effects';

export interface CounterPayment {
  readonly actor: Actor;
  readonly bookingId: string;
  /** The change whose difference, or whose overtime, is paid; the fee of the booking when missing. */
  readonly changeId?: string | undefined;
  readonly method: CounterMethod;
  /** What the clerk saw on the screen and said. */
  readonly shownYen: number;
  /** お預かり of cash; not asked of a terminal. */
  readonly tenderedYen?: number | undefined;
  /** 伝票番号 of the terminal; not asked of cash. */
  readonly slipNumber?: string | undefined;
  readonly idempotency?: IdempotencyKey | undefined;
}

/**
 * 窓口での収納. A page on which somebody could still pay online is closed first; then the money, the books, the permit and the letter
 * are one unit, so that nobody leaves the counter with a receipt and without a booking.
 */
@Injectable()
export class TakeCounterPayment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly bookings: BookingsStore,
    private readonly charges: ChargesStore,
    private readonly dues: Dues,
    private readonly effects: PaymentEffects,
    private readonly closeOpenPayment: CloseOpenPayment,
  ) {}

  /**
   * Throws `payments.nothing-due` (also when the payer's phone was faster), `payments.deadline-passed`, `payments.amount-changed`,
   * `payments.too-little`, `payments.slip-missing` or `payments.provider-unavailable`; then nothing was taken.
   */
  async run(payment: CounterPayment): Promise<{ chargeId: string }> {
    const { actor, bookingId } = payment;
    await this.closeOpenPayment.run(actor, bookingId);
    return this.take(payment).catch(async (error: unknown) => {
      if (!(error instanceof DomainError) || error.code !== 'payments.other-page-open') throw error;
      await this.closeOpenPayment.run(actor, bookingId);
      return this.take(payment);
    });
  }

  private take(payment: CounterPayment): Promise<{ chargeId: string }> {
    const { actor, idempotency } = payment;
    return this.unitOfWork.run({ actor, verb: 'payment.take', idempotency }, async tx => {
      const charge = await this.charge(tx, payment);
      await this.effects.paid(tx, charge);
      return { chargeId: charge.id };
    });
  }

  private async charge(tx: Tx, payment: CounterPayment): Promise<Charge> {
    const { bookingId, changeId, method, shownYen, tenderedYen = 0, slipNumber = '' } = payment;
    const booking = await this.bookings.lock(tx, bookingId);
    const { subject, amountYen } = await this.dues.of(tx, booking, changeId);
    if (await this.charges.liveOf(tx, bookingId)) throw paymentErrors.otherPageOpen();
    if (amountYen !== shownYen) throw paymentErrors.amountChanged(amountYen);
    const isCash = method === 'cash';
    if (isCash && tenderedYen < amountYen) throw paymentErrors.tooLittle(amountYen);
    if (!isCash && slipNumber === '') throw paymentErrors.slipMissing();
    return this.charges.insertTaken(tx, {
      id: newId(),
      municipalityId: booking.municipalityId,
      facilityId: booking.facilityId,
      bookingId,
      changeId: changeId ?? null,
      subject,
      amountYen,
      method,
      tenderedYen: isCash ? tenderedYen : null,
      slipNumber: isCash ? null : slipNumber,
    });
  }
}
