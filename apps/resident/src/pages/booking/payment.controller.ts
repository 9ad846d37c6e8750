import { type Answer, CurrentActor, IdempotencyKey, Moved, Pages, SignedIn } from '@kashikan/edge';
import { SettlePayment, StartPayment } from '@kashikan/journeys';
import { type Actor, DomainError } from '@kashikan/kernel';
import { Get, Param, Post } from '@nestjs/common';
import { hrefs } from '../../frame/hrefs';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { BookingFactsView } from './booking-facts';

/** A8: to the payment page and back. */
@Pages('bookings/:booking/payment')
@SignedIn()
export class PaymentController {
  constructor(
    private readonly facts: BookingFactsView,
    private readonly startPayment: StartPayment,
    private readonly settlePayment: SettlePayment,
  ) {}

  @Post()
  async pay(
    @Param('booking') id: string,
    @CurrentPage() page: ResidentPage,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    await this.facts.of(page, id, 'pay');
    const { url } = await this.startPayment.run({ actor, bookingId: id, idempotency });
    return new Moved(url);
  }

  /** Back from the payment page: the truth is asked for at once, so that the page need not say 「確認中」 when it is known. */
  @Get('return')
  async returned(
    @Param('booking') id: string,
    @CurrentPage() page: ResidentPage,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const { charge } = await this.facts.of(page, id, 'pay');
    try {
      if (charge) await this.settlePayment.run(actor, charge.id);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
    return new Moved(hrefs.booking(id));
  }
}
