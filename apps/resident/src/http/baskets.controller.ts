import { type Booking, bookingErrors, BookingView } from '@kashikan/bookings';
import { CurrentLocale, CurrentVisitor, IdempotencyKey, Open, SignedIn, Visitor } from '@kashikan/edge';
import { ApplyForBasket, CancelBasket, HoldBasket, KeepBasket } from '@kashikan/journeys';
import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiProperty,
  ApiTags,
} from '@nestjs/swagger';
import { ownerOf } from '../frame/owner';
import { AppliedAnswer, BookingAnswer, bookingAnswer, CancelledAnswer } from './answers/booking.answer';
import { applicationOfBody } from './bodies/application.body';
import { BasketApplicationBody, BasketBody } from './bodies/basket.body';
import { choiceOfBody } from './bodies/slot.body';

export class BasketAnswer {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'Until when its holds last',
  })
  expiresAt: string | null;
  @ApiProperty({ type: [BookingAnswer] }) bookings: readonly BookingAnswer[];
}

export class AppliedBasketAnswer {
  @ApiProperty({ format: 'uuid' }) basketId: string;
  @ApiProperty({ type: [AppliedAnswer] }) bookings: readonly AppliedAnswer[];
}

const basketAnswer = (id: string, bookings: readonly Booking[]): BasketAnswer => ({
  id,
  expiresAt: bookings.find(({ state }) => state === 'held')?.holdExpiresAt?.toISOString() ?? null,
  bookings: bookings.map(bookingAnswer),
});

/** まとめ申込み: several rooms and dates held and applied for at once, each of them a booking of its own. */
@ApiTags('baskets')
@Open()
@Controller('api/v1/baskets')
export class BasketsController {
  constructor(
    private readonly holdBasket: HoldBasket,
    private readonly keepBasket: KeepBasket,
    private readonly bookings: BookingView,
  ) {}

  /** All or nothing: 409 `booking.slot-taken` when any of the times is gone. */
  @Post()
  @ApiCreatedResponse({ type: BasketAnswer })
  async create(
    @CurrentVisitor() visitor: Visitor,
    @CurrentLocale() locale: 'ja' | 'en',
    @IdempotencyKey() idempotency: IdempotencyKey,
    @Body() { picks, basketId }: BasketBody,
  ): Promise<BasketAnswer> {
    const owner = ownerOf(visitor);
    const held = await this.holdBasket.run({
      actor: visitor.actor,
      ...owner,
      picks: picks.map(({ roomId, slot }) => ({ roomId, choice: choiceOfBody(slot) })),
      basketId,
      pattern: null,
      channel: 'online',
      locale,
      idempotency,
    });
    return basketAnswer(held.basketId, await this.bookings.ofBasket(held.basketId, owner));
  }

  @Get(':id')
  @ApiOkResponse({ type: BasketAnswer })
  async show(@CurrentVisitor() visitor: Visitor, @Param('id') id: string): Promise<BasketAnswer> {
    return basketAnswer(id, await this.bookings.ofBasket(id, ownerOf(visitor)));
  }

  /** Half an hour more for every hold, from now. */
  @Post(':id/extension')
  @HttpCode(200)
  @ApiOkResponse({ type: BasketAnswer })
  async extend(@CurrentVisitor() visitor: Visitor, @Param('id') id: string): Promise<BasketAnswer> {
    await this.keepBasket.extend(visitor.actor, id, ownerOf(visitor));
    return this.show(visitor, id);
  }

  /** Lets go what is held and not yet applied for. */
  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async abandon(@CurrentVisitor() visitor: Visitor, @Param('id') id: string): Promise<void> {
    await this.keepBasket.abandon(visitor.actor, id, ownerOf(visitor));
  }
}

@ApiTags('baskets')
@SignedIn()
@Controller('api/v1/baskets/:id')
export class BasketApplicationsController {
  constructor(
    private readonly apply: ApplyForBasket,
    private readonly cancelBasket: CancelBasket,
  ) {}

  /** Every slot becomes a booking with its own price and deadline; the first refusal refuses all. */
  @Post('application')
  @ApiCreatedResponse({ type: AppliedBasketAnswer })
  async create(
    @CurrentVisitor() visitor: Visitor,
    @CurrentLocale() locale: 'ja' | 'en',
    @IdempotencyKey() idempotency: IdempotencyKey,
    @Param('id') basketId: string,
    @Body() body: BasketApplicationBody,
  ): Promise<AppliedBasketAnswer> {
    if (!visitor.resident?.name || !visitor.resident.phone) throw bookingErrors.profileIncomplete();
    const application = applicationOfBody(body);
    const owner = ownerOf(visitor);
    const accountId = visitor.actor.id;
    return this.apply.run({
      actor: visitor.actor,
      accountId,
      owner,
      basketId,
      application,
      locale,
      idempotency,
    });
  }

  /** Cancels everything of it that is still to come. */
  @Post('cancellation')
  @HttpCode(200)
  @ApiOkResponse({ type: CancelledAnswer })
  cancel(
    @CurrentVisitor() visitor: Visitor,
    @IdempotencyKey() idempotency: IdempotencyKey,
    @Param('id') basketId: string,
  ): Promise<CancelledAnswer> {
    return this.cancelBasket.run({ actor: visitor.actor, basketId, owner: ownerOf(visitor), idempotency });
  }
}
