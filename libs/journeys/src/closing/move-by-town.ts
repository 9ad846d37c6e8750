import { type Booking, BookingsStore } from '@kashikan/bookings';
import type { Tx } from '@kashikan/database';
import { Jobs } from '@kashikan/jobs';
import { ChargesStore } from '@kashikan/payments';
import type { PaidMethod } from '@kashikan/payments/rules';
import { Injectable } from '@nestjs/common';
import { BookingTime } from '../booking-time';
import { GiveBack } from '../give-back';
import { BookingPapers } from '../papers/booking-papers';
import type { SlotInRoom } from '../slot-in-room';
import { closePaymentTask } from '../tasks';
import { TownBooks } from '../town-books';
import { type Because, ClosureLetters } from './closure-letters';
import { PriceOfMove } from './price-of-move';

export interface MoneyOfMove {
  readonly paidYen: number;
  readonly refundYen: number;
}

/** 差額: what the new place costs less goes back, or is not asked for. */
@Injectable()
export class LowerFee {
  constructor(
    private readonly charges: ChargesStore,
    private readonly giveBack: GiveBack,
    private readonly books: TownBooks,
    private readonly jobs: Jobs,
  ) {}

  async run(
    tx: Tx,
    booking: Booking,
    lessYen: number,
    closureId: string,
  ): Promise<MoneyOfMove & { paidBy: PaidBy }> {
    const money = await this.charges.moneyOf(tx, booking.id);
    const { paidYen, method: paidBy } = money;
    // A page that is open asks for the old amount, or for a change that is given up.
    if (lessYen > 0 || booking.state !== 'payment-due')
      await this.jobs.enqueue(tx, closePaymentTask, { bookingId: booking.id });
    if (lessYen <= 0) return { paidYen, refundYen: 0, paidBy };
    if (booking.state === 'payment-due') {
      await this.books.post(tx, {
        facilityId: booking.facilityId,
        bookingId: booking.id,
        occurredAt: tx.now,
        kind: 'fee-reduced',
        sourceType: 'booking-move',
        sourceId: `${booking.id}:${closureId}`,
        amountYen: lessYen,
      });
    }
    const refundYen = Math.min(lessYen, paidYen);
    await this.giveBack.run(tx, booking, money, { amountYen: refundYen, rule: 'municipality' });
    return { paidYen, refundYen, paidBy };
  }
}

type PaidBy = PaidMethod | null;

/** 振替: the town gives a booking another time or room. Its time in `occupancies` has been exchanged before, with all others'. */
@Injectable()
export class MoveByTown {
  constructor(
    private readonly bookings: BookingsStore,
    private readonly time: BookingTime,
    private readonly price: PriceOfMove,
    private readonly lowerFee: LowerFee,
    private readonly papers: BookingPapers,
    private readonly letters: ClosureLetters,
  ) {}

  /** Never costs more. Throws `booking.equipment-short` and `booking.noise-next-door` when the new place does not suit the use. */
  async run(tx: Tx, booking: Booking, { room, slot }: SlotInRoom, because: Because): Promise<MoneyOfMove> {
    const price = await this.price.of(booking, { room, slot });
    await this.bookings.move(
      tx,
      booking,
      {
        ...price,
        facilityId: room.facilityId,
        roomId: room.id,
        useDate: slot.date,
        startsAt: slot.startsAt,
        endsAt: slot.endsAt,
        bands: slot.bands,
      },
      because.words.ja,
    );
    await this.time.follow(tx, booking, { room, slot });
    const lessYen = (booking.feeYen ?? 0) - (price.feeYen ?? 0);
    const money = await this.lowerFee.run(tx, booking, lessYen, because.closureId);
    if (booking.state === 'confirmed')
      await this.papers.nextPermit(tx, await this.bookings.lock(tx, booking.id));
    await this.letters.moved(tx, booking, because, money);
    return money;
  }
}
