import { BookingsStore } from '@kashikan/bookings';
import type { Tx } from '@kashikan/database';
import type { Charge } from '@kashikan/payments';
import { Injectable } from '@nestjs/common';
import { BookingTime } from './booking-time';
import { ConfirmBooking } from './confirm-booking';
import { ChangePaid } from './changes/change-paid';
import { LateMoney } from './late-money';
import { Letters } from './letters';
import { ReceiveMoney } from './receive-money';
import { TownBooks, type TownFact } from './town-books';

const factOf = (tx: Tx, charge: Charge): Omit<TownFact, 'kind'> => ({
  sourceType: 'charge',
  sourceId: charge.id,
  facilityId: charge.facilityId,
  bookingId: charge.bookingId,
  amountYen: charge.capturedYen,
  occurredAt: charge.entrustedAt ?? tx.now,
  method: charge.method,
});

/** What the fee of a booking does when it arrives. */
@Injectable()
export class FeePaid {
  constructor(
    private readonly bookings: BookingsStore,
    private readonly time: BookingTime,
    private readonly books: TownBooks,
    private readonly confirm: ConfirmBooking,
    private readonly receive: ReceiveMoney,
    private readonly lateMoney: LateMoney,
  ) {}

  /** Confirms the booking; money that comes too late takes the slot again or goes back, and is never without a home. */
  async run(tx: Tx, charge: Charge): Promise<void> {
    const booking = await this.bookings.lock(tx, charge.bookingId);
    // A slip in hand may still carry the fee from before a change: less than the fee confirms nothing.
    if (booking.state === 'payment-due' && charge.capturedYen >= (booking.feeYen ?? 0)) {
      await this.settle(tx, charge, booking.feeYen ?? 0);
      await this.confirm.run(tx, booking, 'pay');
      return;
    }
    if (
      booking.state === 'lapsed' &&
      charge.capturedYen === booking.feeYen &&
      (await this.time.takeAgain(tx, booking))
    ) {
      await this.books.post(tx, { ...factOf(tx, charge), kind: 'fee-fixed' });
      await this.receive.run(tx, charge, charge.capturedYen);
      await this.confirm.run(tx, booking, 'pay-late');
      return;
    }
    await this.lateMoney.sendBack(tx, charge);
  }

  /** The fee is paid; what a page that was open before the fee became lower has brought beyond it goes back. */
  private async settle(tx: Tx, charge: Charge, feeYen: number): Promise<void> {
    const beyondYen = Math.max(charge.capturedYen - feeYen, 0);
    await this.receive.run(tx, charge, charge.capturedYen - beyondYen);
    if (beyondYen > 0) await this.lateMoney.giveBack(tx, charge, beyondYen);
  }
}

/** What money does when it arrives. */
@Injectable()
export class PaymentEffects {
  constructor(
    private readonly bookings: BookingsStore,
    private readonly feePaid: FeePaid,
    private readonly changePaid: ChangePaid,
    private readonly books: TownBooks,
    private readonly letters: Letters,
  ) {}

  /** Whoever changes, cancels or closes locks the booking before its charges, so the news of a payment does too. */
  async waitFor(tx: Tx, { bookingId }: Pick<Charge, 'bookingId'>): Promise<void> {
    await this.bookings.lock(tx, bookingId);
  }

  paid(tx: Tx, charge: Charge): Promise<void> {
    return charge.changeId ? this.changePaid.run(tx, charge, charge.changeId) : this.feePaid.run(tx, charge);
  }

  /** A konbini number was issued: the payer is told how to pay, the booking keeps waiting. */
  async instructed(tx: Tx, charge: Charge, until: Date | null): Promise<void> {
    await this.letters.paymentInstructions(tx, charge, until);
  }

  /** The provider's fee, once it is known; some methods report it only later. */
  async providerFee(
    tx: Tx,
    charge: Charge,
    fee: { feeYen: number | null; createdAt: Date } | null,
  ): Promise<void> {
    if (fee?.feeYen === undefined || fee.feeYen === null) return;
    await this.books.post(tx, {
      ...factOf(tx, charge),
      kind: 'provider-fee',
      amountYen: fee.feeYen,
      occurredAt: fee.createdAt,
    });
  }
}
