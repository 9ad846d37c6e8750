import { CurrentVisitor, Open, Visitor } from '@kashikan/edge';
import { asRegistered, Places, PriceRequest } from '@kashikan/journeys';
import { Clock, localDateOf } from '@kashikan/kernel';
import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ownerOf } from '../frame/owner';
import { quoteAnswer, QuoteAnswer } from './answers/booking.answer';
import { QuoteBody } from './bodies/application.body';
import { choiceOfBody } from './bodies/slot.body';
import { useOfBody } from './bodies/use.body';

/** What a use would cost, line by line, and what would come back when; changes nothing. */
@ApiTags('quotes')
@Open()
@Controller('api/v1/quotes')
export class QuotesController {
  constructor(
    private readonly places: Places,
    private readonly price: PriceRequest,
    private readonly clock: Clock,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOkResponse({ type: QuoteAnswer })
  async quote(@CurrentVisitor() visitor: Visitor, @Body() body: QuoteBody): Promise<QuoteAnswer> {
    const now = this.clock.now();
    const { accountId } = ownerOf(visitor);
    const pick = {
      roomId: body.roomId,
      choice: choiceOfBody(body.slot),
      channel: 'online' as const,
      accountId,
    };
    const { room, slot, asker } = await this.places.of(pick, now);
    const today = localDateOf(now, room.facility.municipality.timeZone);
    const said = { ...useOfBody(body.use), ...(body.purposeCode ? { purposeCode: body.purposeCode } : {}) };
    const who = { accountId, groupName: null, channel: 'online', today } as const;
    const { price } = await this.price.forWhom(room, slot, asRegistered(said, asker), who);
    return quoteAnswer(price);
  }
}
