import { BookingView } from '@kashikan/bookings';
import { CurrentLocale, CurrentVisitor, IdempotencyKey, Open, Visitor } from '@kashikan/edge';
import { HoldSlot, KeepHold } from '@kashikan/journeys';
import { Body, Controller, Delete, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ownerOf } from '../frame/owner';
import { HoldAnswer } from './answers/booking.answer';
import { HoldBody } from './bodies/application.body';
import { choiceOfBody } from './bodies/slot.body';

/** 仮押さえ: a slot is kept for half an hour, for a person or for a browser that has not signed in. */
@ApiTags('holds')
@Open()
@Controller('api/v1/holds')
export class HoldsController {
  constructor(
    private readonly holdSlot: HoldSlot,
    private readonly keepHold: KeepHold,
    private readonly bookings: BookingView,
  ) {}

  /** 409 `booking.slot-taken` comes with `alternatives`. */
  @Post()
  @ApiCreatedResponse({ type: HoldAnswer })
  async create(
    @CurrentVisitor() visitor: Visitor,
    @CurrentLocale() locale: 'ja' | 'en',
    @IdempotencyKey() idempotency: IdempotencyKey,
    @Body() body: HoldBody,
  ): Promise<HoldAnswer> {
    const owner = ownerOf(visitor);
    const { bookingId } = await this.holdSlot.run({
      actor: visitor.actor,
      ...owner,
      roomId: body.roomId,
      choice: choiceOfBody(body.slot),
      channel: 'online',
      locale,
      idempotency,
    });
    const hold = await this.bookings.ofOwner(bookingId, owner);
    return { id: hold.id, expiresAt: hold.holdExpiresAt?.toISOString() ?? null };
  }

  /** Half an hour more, from now. */
  @Post(':id/extension')
  @HttpCode(200)
  @ApiOkResponse({ type: HoldAnswer })
  async extend(@CurrentVisitor() visitor: Visitor, @Param('id') id: string): Promise<HoldAnswer> {
    await this.bookings.ofOwner(id, ownerOf(visitor));
    const { holdExpiresAt } = await this.keepHold.extend(visitor.actor, id, ownerOf(visitor));
    return { id, expiresAt: holdExpiresAt.toISOString() };
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiNoContentResponse()
  async abandon(@CurrentVisitor() visitor: Visitor, @Param('id') id: string): Promise<void> {
    await this.bookings.ofOwner(id, ownerOf(visitor));
    await this.keepHold.abandon(visitor.actor, id, ownerOf(visitor));
  }
}
