import { WaitingView } from '@kashikan/bookings';
import { Catalogue } from '@kashikan/catalogue';
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
import { JoinWaiting, LeaveWaiting, Places } from '@kashikan/journeys';
import { type Actor, addDays, instantAt, localTime } from '@kashikan/kernel';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { hrefs } from '../../frame/hrefs';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { readChoice } from '../slot/read-choice';
import { JoinPage } from './join.view';
import { WaitingPage } from './waiting.view';

/** How far the list of what one waited for looks back. */
const DAYS_BACK = 31;

/** 空き待ち: joining the line of a taken slot, one's place in it, and leaving. */
@Pages()
@SignedIn()
export class WaitingController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly places: Places,
    private readonly view: WaitingView,
    private readonly joinWaiting: JoinWaiting,
    private readonly leaveWaiting: LeaveWaiting,
  ) {}

  @Get('rooms/:room/waiting')
  async ask(
    @Param('room') roomId: string,
    @Query() query: Fields,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    const room = await this.catalogue.room(roomId);
    const choice = readChoice(query, room, page.today(room.facility.municipality));
    const accountId = page.resident?.accountId ?? null;
    const { slot } = await this.places.of({ roomId, choice, accountId, channel: 'online' }, page.now);
    const inLine = await this.view.lengthOf(roomId, slot.startsAt, slot.occupiesUntil);
    return new Shown(<JoinPage page={page} room={room} slot={slot} inLine={inLine} />);
  }

  @Post('waiting')
  async join(
    @Body() body: Fields,
    @CurrentActor() actor: Actor,
    @CurrentPage() page: ResidentPage,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const room = await this.catalogue.room(textOf(body, 'room'));
    const choice = readChoice(body, room, page.today(room.facility.municipality));
    const accountId = page.resident?.accountId ?? '';
    const { locale } = page;
    await this.joinWaiting.run({ actor, accountId, roomId: room.id, choice, locale, idempotency });
    return new Moved(hrefs.waiting);
  }

  @Get('waiting')
  async list(@CurrentPage() page: ResidentPage): Promise<Answer> {
    const from = instantAt(addDays(page.today(), -DAYS_BACK), localTime('00:00'), page.town.timeZone);
    const entries = await this.view.ofAccount(page.resident?.accountId ?? '', from);
    const { rooms } = await this.catalogue.current();
    return new Shown(<WaitingPage page={page} entries={entries} rooms={rooms} />);
  }

  /** やめる, or 申し込まない when the slot is offered already. */
  @Post('waiting/:entry/withdrawal')
  async leave(
    @Param('entry') id: string,
    @CurrentActor() actor: Actor,
    @CurrentPage() page: ResidentPage,
  ): Promise<Answer> {
    await this.leaveWaiting.byResident(actor, id, page.resident?.accountId ?? '');
    return new Moved(hrefs.waiting);
  }
}
