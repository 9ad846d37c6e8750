import { BookingView } from '@kashikan/bookings';
import type { SlotChoice } from '@kashikan/calendar/rules';
import { Catalogue, type Room } from '@kashikan/catalogue';
import {
  type Answer,
  CurrentActor,
  type Fields,
  IdempotencyKey,
  Moved,
  Open,
  Pages,
  Shown,
  textOf,
  textsOf,
} from '@kashikan/edge';
import { formatDate } from '@kashikan/i18n';
import { HoldBasket, KeepBasket, type OfferedSlot } from '@kashikan/journeys';
import { type Actor, DomainError, isLocalDate, type LocalDate } from '@kashikan/kernel';
import { Body, Get, Param, Post } from '@nestjs/common';
import { hrefs } from '../../frame/hrefs';
import { ownerOf } from '../../frame/owner';
import { refusalWords } from '../../frame/refused';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { readChoice } from '../slot/read-choice';
import { BasketDrafts } from './basket-drafts';
import { BasketPage } from './basket.view';
import { type Over, SeriesOffers } from './series-offers';
import { SeriesPage } from './series.view';

const overOf = ({ facts }: DomainError): Over => ({
  dates: facts.tooMany as LocalDate[],
  alternatives: facts.alternatives as OfferedSlot[],
});

/** What a form about a series says: which dates of which pattern. */
const isSeries = (body: Fields): boolean => textOf(body, 'every') !== '';

@Pages('baskets')
@Open()
export class BasketController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly bookings: BookingView,
    private readonly drafts: BasketDrafts,
    private readonly series: SeriesOffers,
    private readonly holdBasket: HoldBasket,
    private readonly keepBasket: KeepBasket,
  ) {}

  /** One slot into the open basket or a new one, or the chosen dates of a series into a basket of their own. */
  @Post()
  async hold(
    @Body() body: Fields,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() idempotency: IdempotencyKey,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    const room = await this.catalogue.room(textOf(body, 'room'));
    const owner = ownerOf(page.visitor);
    const shared = { actor, ...owner, channel: 'online', locale: page.locale, idempotency } as const;
    const choice = readChoice(body, room, page.today(room.facility.municipality));
    if (isSeries(body)) return this.holdSeries(page, room, choice, body, shared);
    const open = await this.bookings.openBasket(owner, page.now);
    const picks = [{ roomId: room.id, choice }];
    const { basketId } = await this.holdBasket.run({
      ...shared,
      picks,
      basketId: open?.basketId,
      pattern: null,
    });
    return new Moved(hrefs.basket(basketId));
  }

  @Get(':basket')
  async show(@Param('basket') id: string, @CurrentPage() page: ResidentPage): Promise<Answer> {
    return new Shown(<BasketPage page={page} basket={await this.drafts.of(page, id)} />);
  }

  @Post(':basket/extension')
  async extend(
    @Param('basket') id: string,
    @CurrentActor() actor: Actor,
    @Body() body: Fields,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    await this.keepBasket.extend(actor, id, ownerOf(page.visitor));
    const query = textOf(body, 'query');
    return new Moved(query ? hrefs.basketUse(id, query) : hrefs.basket(id));
  }

  /** Lets one slot go (`booking`), or all. */
  @Post(':basket/abandonment')
  async abandon(
    @Param('basket') id: string,
    @Body() body: Fields,
    @CurrentActor() actor: Actor,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    const booking = textOf(body, 'booking') || undefined;
    await this.keepBasket.abandon(actor, id, ownerOf(page.visitor), booking);
    return new Moved(booking ? hrefs.basket(id) : hrefs.town(page.town.id));
  }

  private async holdSeries(
    page: ResidentPage,
    room: Room,
    choice: SlotChoice,
    body: Fields,
    shared: Omit<Parameters<HoldBasket['run']>[0], 'picks' | 'pattern'>,
  ): Promise<Answer> {
    const dates = textsOf(body, 'dates').filter((date): date is LocalDate => isLocalDate(date));
    const again = async (errors: Record<string, string>, over?: Over) => {
      const series = await this.series.of(page, room, body, errors, over);
      return series
        ? new Shown(<SeriesPage page={page} series={series} />, 422)
        : new Moved(hrefs.room(room.id));
    };
    if (dates.length === 0) return again({ dates: page.t('series.chosen.missing') });
    try {
      const asked = await this.series.of(page, room, body);
      const picks = dates.map(date => ({ roomId: room.id, choice: { ...choice, date } }));
      const { basketId } = await this.holdBasket.run({ ...shared, picks, pattern: asked?.pattern ?? null });
      return new Moved(hrefs.basket(basketId));
    } catch (error) {
      if (error instanceof DomainError && error.code === 'booking.slot-taken')
        return again({ dates: page.t('series.gone') });
      if (error instanceof DomainError && error.code === 'booking.limit-reached') {
        const over = overOf(error);
        const names = over.dates.map(date => formatDate(page.locale, date)).join(page.t('series.over.and'));
        const left = dates.length > over.dates.length ? page.t('series.over.left') : '';
        const which = page.t('series.over.dates', { dates: names });
        return again({ dates: `${refusalWords(page, error)}${which}${left}` }, over);
      }
      throw error;
    }
  }
}
