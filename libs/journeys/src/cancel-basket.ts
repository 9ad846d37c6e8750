import { BookingView, bookingErrors, type Owner } from '@kashikan/bookings';
import { mayCancel } from '@kashikan/bookings/rules';
import { type IdempotencyKey, UnitOfWork } from '@kashikan/database';
import { type Actor, Clock } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { BasketLetters } from './basket-letters';
import { CancelBooking, mayBePaying } from './cancel-booking';
import type { Cancelled } from './cancellation-effects';
import { CloseOpenPayment } from './close-open-payment';

export interface BasketCancellation {
  readonly actor: Actor;
  readonly basketId: string;
  readonly owner: Owner;
  readonly idempotency?: IdempotencyKey | undefined;
}

/** まとめて取消し: everything of a basket that is still to come, in one unit and told in one letter. */
@Injectable()
export class CancelBasket {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly view: BookingView,
    private readonly cancelBooking: CancelBooking,
    private readonly closeOpenPayment: CloseOpenPayment,
    private readonly letters: BasketLetters,
    private readonly clock: Clock,
  ) {}

  /** Gives what was paid and what comes back for all of them; throws `booking.not-allowed-now` when nothing is left to cancel. */
  async run({ actor, basketId, owner, idempotency }: BasketCancellation): Promise<Cancelled> {
    const bookings = await this.view.ofBasket(basketId, owner);
    const ahead = bookings.filter(booking => mayCancel(booking, this.clock.now()));
    const ids = ahead.map(({ id }) => id).sort();
    if (ids.length === 0) {
      const earlier = await this.unitOfWork.earlierAnswer<Cancelled>(idempotency);
      if (earlier) return earlier.result;
      throw bookingErrors.notAllowedNow(bookings[0]?.state ?? '', 'cancel');
    }
    for (const booking of ahead) if (mayBePaying(booking)) await this.closeOpenPayment.run(actor, booking.id);
    return this.unitOfWork.run({ actor, verb: 'basket.cancel', idempotency }, async tx => {
      const total = { paidYen: 0, refundYen: 0 };
      for (const bookingId of ids) {
        const { paidYen, refundYen } = await this.cancelBooking.within(
          tx,
          { actor, bookingId, cause: 'applicant' },
          true,
        );
        total.paidYen += paidYen;
        total.refundYen += refundYen;
      }
      await this.letters.cancelled(tx, basketId, ids, total);
      return total;
    });
  }
}
