import { WithdrawApproval } from '@kashikan/approvals';
import type { Booking } from '@kashikan/bookings';
import { Catalogue } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import type { Grounds } from '@kashikan/documents';
import { localDateOf } from '@kashikan/kernel';
import type { MoneyOfBooking } from '@kashikan/payments/rules';
import { type CancellationCause, refundOnCancelling } from '@kashikan/pricing/rules';
import { Injectable } from '@nestjs/common';
import { EndChange } from './changes/end-change';
import { GiveBack } from './give-back';
import { GiveUpUse } from './give-up-use';
import { Letters } from './letters';
import { BookingPapers, type CancellationOnPaper } from './papers/booking-papers';
import { TownBooks } from './town-books';

export interface Cancelled {
  readonly paidYen: number;
  readonly refundYen: number;
}

/** How a cancellation is told. */
export interface CancellationStyle {
  /** One letter tells of several. */
  readonly isQuiet?: boolean;
  /** Why the town takes the use back. */
  readonly grounds?: Grounds | null;
}

/** The papers of a cancelled booking: a pending application or change is withdrawn, a permit holds no longer. */
@Injectable()
export class ClosePapers {
  constructor(
    private readonly endChange: EndChange,
    private readonly withdrawApproval: WithdrawApproval,
    private readonly papers: BookingPapers,
  ) {}

  /** The number of the permit that held. */
  async run(tx: Tx, booking: Booking): Promise<string | null> {
    const { id: bookingId, municipalityId } = booking;
    await this.endChange.withdrawOpen(tx, bookingId);
    await this.withdrawApproval.run(tx, { bookingId, municipalityId });
    return this.papers.revoke(tx, booking);
  }

  /** 取消しの通知. */
  notice(tx: Tx, booking: Booking, what: CancellationOnPaper): Promise<void> {
    return this.papers.cancellation(tx, booking, what);
  }
}

/** What follows from a cancellation: the time is free, the papers are closed, the money goes back by the terms. */
@Injectable()
export class CancellationEffects {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly use: GiveUpUse,
    private readonly papers: ClosePapers,
    private readonly books: TownBooks,
    private readonly giveBack: GiveBack,
    private readonly letters: Letters,
  ) {}

  async run(
    tx: Tx,
    booking: Booking,
    money: MoneyOfBooking,
    cause: CancellationCause,
    { isQuiet = false, grounds = null }: CancellationStyle = {},
  ): Promise<Cancelled> {
    const permitNumber = await this.papers.run(tx, booking);
    await this.use.run(tx, booking, cause);
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
    const { paidYen, method } = money;
    const { by, refundYen } = refundOnCancelling({
      steps: booking.refundTerms ?? [],
      paidYen,
      graceUntil: booking.graceUntil,
      byCause: booking.refundByCause,
      cause,
      now: tx.now,
      today: localDateOf(tx.now, municipality.timeZone),
    });
    await this.giveBack.run(tx, booking, money, { amountYen: refundYen, rule: by });
    await this.papers.notice(tx, booking, { cause, grounds, permitNumber, paidYen, refundYen });
    if (isQuiet) return { paidYen, refundYen };
    await this.letters.cancelled(tx, bookingId, {
      paidYen,
      refundYen,
      paidBy: method,
      byTown: cause === 'municipality',
    });
    return { paidYen, refundYen };
  }
}
