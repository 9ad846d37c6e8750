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
import { mayCancel } from '@kashikan/bookings/rules';
import { CancelBasket } from '@kashikan/journeys';
import type { Actor } from '@kashikan/kernel';
import type { FormState } from '@kashikan/ui';
import { Body, Get, Param, Post } from '@nestjs/common';
import { hrefs } from '../../frame/hrefs';
import { ownerOf } from '../../frame/owner';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { BookingFactsView } from '../booking/booking-facts';
import { BasketCancellationPage, type Cancellable } from './basket-cancellation.view';
import { type Basket, BasketDrafts } from './basket-drafts';

/** A11 for all that is still to come: what comes back is shown first, and sent along. */
@Pages('baskets/:basket/cancellation')
@SignedIn()
export class BasketCancellationController {
  constructor(
    private readonly drafts: BasketDrafts,
    private readonly facts: BookingFactsView,
    private readonly cancelBasket: CancelBasket,
  ) {}

  @Get()
  async ask(@Param('basket') id: string, @CurrentPage() page: ResidentPage): Promise<Answer> {
    const basket = await this.drafts.of(page, id);
    const ahead = await this.ahead(page, basket);
    return ahead.length > 0 ? shown(page, basket, ahead) : new Moved(hrefs.basket(id));
  }

  @Post()
  async cancel(
    @Param('basket') id: string,
    @Body() body: Fields,
    @CurrentPage() page: ResidentPage,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const basket = await this.drafts.of(page, id);
    const ahead = await this.ahead(page, basket);
    const refundYen = ahead.reduce((sum, { refundNowYen }) => sum + refundNowYen, 0);
    if (ahead.length > 0 && Number(textOf(body, 'shownYen')) !== refundYen)
      return shown(page, basket, ahead, { values: {}, errors: { '': page.t('booking.cancel.changed') } });
    if (ahead.length > 0)
      await this.cancelBasket.run({ actor, basketId: id, owner: ownerOf(page.visitor), idempotency });
    return new Moved(hrefs.basket(id));
  }

  private async ahead(page: ResidentPage, { applied }: Basket): Promise<Cancellable[]> {
    const found = [];
    for (const slot of applied.filter(({ booking }) => mayCancel(booking, page.now))) {
      const { paidYen, refundNowYen } = await this.facts.of(page, slot.booking.id);
      found.push({ ...slot, paidYen, refundNowYen });
    }
    return found;
  }
}

const shown = (page: ResidentPage, basket: Basket, ahead: readonly Cancellable[], form?: FormState): Shown =>
  new Shown(
    <BasketCancellationPage page={page} basket={basket} ahead={ahead} form={form} />,
    form ? 422 : 200,
  );
