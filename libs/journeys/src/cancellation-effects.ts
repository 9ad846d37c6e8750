import { WithdrawApproval } from '@kashikan/approvals';
import type { Booking } from '@kashikan/bookings';
import { refundOn } from '@kashikan/bookings/rules';
import { Catalogue } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import { RevokePermit } from '@kashikan/documents';
import { localDateOf } from '@kashikan/kernel';
import type { Charge } from '@kashikan/payments';
import type { CancellationCause } from '@kashikan/pricing/rules';
import { Injectable } from '@nestjs/common';
import { BookingTime } from './booking-time';
import { Letters } from './letters';
import { OrderRefund } from './order-refund';
import { TownBooks } from './town-books';

export interface Cancelled {
  readonly paidYen: number;
  readonly refundYen: number;
}

/** The papers of a cancelled booking: a pending application is withdrawn, a permit holds no longer. */
@Injectable()
export class ClosePapers {
  constructor(
    private readonly withdrawApproval: WithdrawApproval,
    private readonly revokePermit: RevokePermit,
  ) {}

  async run(tx: Tx, { id: bookingId, municipalityId }: Booking): Promise<void> {
    await this.withdrawApproval.run(tx, { bookingId, municipalityId });
    await this.revokePermit.run(tx, { bookingId, municipalityId });
  }
}

/** What follows from a cancellation: the time is free, the papers are closed, the money goes back by the terms. */
@Injectable()
export class CancellationEffects {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly time: BookingTime,
    private readonly papers: ClosePapers,
    private readonly books: TownBooks,
    private readonly orderRefund: OrderRefund,
    private readonly letters: Letters,
  ) {}

  async run(
    tx: Tx,
    booking: Booking,
    charge: Charge | undefined,
    cause: CancellationCause,
    isQuiet = false,
  ): Promise<Cancelled> {
    await this.time.release(tx, booking.id);
    await this.papers.run(tx, booking);
    const { facilityId, id: bookingId } = booking;
    const fact = { facilityId, bookingId, occurredAt: tx.now };
    if (booking.state === 'payment-due') {
      const amountYen = booking.feeYen ?? 0;
      await this.books.post(tx, {
        ...fact,
        kind: 'fee-reduced',
        sourceType: 'booking',
        sourceId: bookingId,
        amountYen,
      });
    }
    const { municipality } = await this.catalogue.facility(facilityId);
    const paidYen = charge?.capturedYen ?? 0;
    const today = localDateOf(tx.now, municipality.timeZone);
    const refundYen = cause === 'applicant' ? refundOn(booking.refundTerms ?? [], paidYen, today) : paidYen;
    if (charge && refundYen > 0) {
      const refundId = await this.orderRefund.run(tx, charge, refundYen, cause);
      await this.books.post(tx, {
        ...fact,
        kind: 'refund-decided',
        sourceType: 'refund',
        sourceId: refundId,
        amountYen: refundYen,
      });
    }
    if (isQuiet) return { paidYen, refundYen };
    await this.letters.cancelled(tx, bookingId, {
      paidYen,
      refundYen,
      paidBy: charge?.method ?? null,
      byTown: cause === 'municipality',
    });
    return { paidYen, refundYen };
  }
}
