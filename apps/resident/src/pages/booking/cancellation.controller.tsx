import {
  type Answer,
  CurrentActor,
  type Fields,
  IdempotencyKey,
  Moved,
  Pages,
  Shown,
  SignedIn,
  textOf,
} from '@kashikan/edge';
import { CancelBooking } from '@kashikan/journeys';
import type { Actor } from '@kashikan/kernel';
import { Body, Get, Param, Post } from '@nestjs/common';
import { hrefs } from '../../frame/hrefs';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { BookingFactsView } from './booking-facts';
import { CancellationPage } from './cancellation.view';

/** A11: what comes back is shown first, and sent along, so that nobody cancels for less than they saw. */
@Pages('bookings/:booking/cancellation')
@SignedIn()
export class CancellationController {
  constructor(
    private readonly facts: BookingFactsView,
    private readonly cancelBooking: CancelBooking,
  ) {}

  @Get()
  async cancellation(@Param('booking') id: string, @CurrentPage() page: ResidentPage): Promise<Answer> {
    const facts = await this.facts.of(page, id);
    return facts.mayCancel
      ? new Shown(<CancellationPage page={page} facts={facts} form={undefined} />)
      : new Moved(hrefs.booking(id));
  }

  @Post()
  async cancel(
    @Param('booking') id: string,
    @Body() body: Fields,
    @CurrentPage() page: ResidentPage,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const facts = await this.facts.of(page, id);
    if (facts.mayCancel && Number(textOf(body, 'shownYen')) !== facts.refundNowYen) {
      const form = { values: {}, errors: { '': page.t('booking.cancel.changed') } };
      return new Shown(<CancellationPage page={page} facts={facts} form={form} />, 422);
    }
    await this.cancelBooking.run({ actor, bookingId: id, cause: 'applicant', idempotency });
    return new Moved(hrefs.booking(id));
  }
}
