import { BookingView } from '@kashikan/bookings';
import { Catalogue } from '@kashikan/catalogue';
import {
  type Answer,
  CurrentActor,
  type Fields,
  IdempotencyKey,
  Moved,
  Open,
  Pages,
  Shown,
  statusOfKind,
  textOf,
} from '@kashikan/edge';
import { HoldSlot, KeepHold, LimitsLeft } from '@kashikan/journeys';
import type { Actor } from '@kashikan/kernel';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { hrefs } from '../../frame/hrefs';
import { keptIn } from '../../frame/kept-answers';
import { ownerOf } from '../../frame/owner';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { readChoice } from './read-choice';
import { SlotOffers } from './slot-offer';
import { SlotPage } from './slot.view';

@Pages()
@Open()
export class SlotController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly offers: SlotOffers,
    private readonly holdSlot: HoldSlot,
    private readonly keepHold: KeepHold,
    private readonly bookings: BookingView,
    private readonly limitsLeft: LimitsLeft,
  ) {}

  @Get('rooms/:room/slot')
  async slot(
    @Param('room') roomId: string,
    @Query() query: Fields,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    const room = await this.catalogue.room(roomId);
    const choice = readChoice(query, room, page.today());
    const offer = await this.offers.of(page, room, choice);
    const openBasket = await this.bookings.openBasket(ownerOf(page.visitor), page.now);
    const { resident } = page;
    const left = resident && offer.slot ? await this.limitsLeft.of(resident, room, offer.slot.date) : [];
    return new Shown(
      <SlotPage page={page} offer={offer} openBasket={openBasket} left={left} kept={keptIn(query)} />,
      offer.refusal ? statusOfKind[offer.refusal.kind] : 200,
    );
  }

  /** この時間で申し込む: the hold begins here and not before. */
  @Post('holds')
  async hold(
    @Body() body: Fields,
    @CurrentActor() actor: Actor,
    @IdempotencyKey() idempotency: IdempotencyKey,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    const room = await this.catalogue.room(textOf(body, 'room'));
    const { bookingId } = await this.holdSlot.run({
      actor,
      ...ownerOf(page.visitor),
      roomId: room.id,
      choice: readChoice(body, room, page.today(room.facility.municipality)),
      channel: 'online',
      locale: page.locale,
      idempotency,
    });
    return new Moved(hrefs.application(bookingId, keptIn(body)));
  }

  @Post('holds/:hold/extension')
  async extend(
    @Param('hold') id: string,
    @Body() body: Fields,
    @CurrentActor() actor: Actor,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    await this.keepHold.extend(actor, id, ownerOf(page.visitor));
    return new Moved(hrefs.application(id, textOf(body, 'query')));
  }

  @Post('holds/:hold/abandonment')
  async abandon(
    @Param('hold') id: string,
    @CurrentActor() actor: Actor,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    await this.keepHold.abandon(actor, id, ownerOf(page.visitor));
    return new Moved(hrefs.town(page.town.id));
  }
}
