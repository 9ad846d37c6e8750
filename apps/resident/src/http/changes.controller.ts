import { BookingView, ChangesView } from '@kashikan/bookings';
import { CurrentVisitor, IdempotencyKey, SignedIn, Visitor } from '@kashikan/edge';
import { ChangeBooking, GiveUpChange, PreviewChange, StartPayment } from '@kashikan/journeys';
import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ownerOf } from '../frame/owner';
import { PaymentAnswer } from './answers/booking.answer';
import {
  ChangeAnswer,
  changeAnswer,
  ChangeOutcomeAnswer,
  ChangePreviewAnswer,
  changePreviewAnswer,
} from './answers/change.answer';
import { ChangeBody, wantedOfBody } from './bodies/change.body';

/** 変更: a booking becomes another under its own number. */
@ApiTags('changes')
@SignedIn()
@Controller('api/v1/bookings/:id')
export class ChangesController {
  constructor(
    private readonly bookings: BookingView,
    private readonly view: ChangesView,
    private readonly preview: PreviewChange,
    private readonly changeBooking: ChangeBooking,
    private readonly giveUp: GiveUpChange,
    private readonly startPayment: StartPayment,
  ) {}

  /** Oldest first. */
  @Get('changes')
  @ApiOkResponse({ type: [ChangeAnswer] })
  async list(@CurrentVisitor() visitor: Visitor, @Param('id') id: string): Promise<ChangeAnswer[]> {
    await this.bookings.ofOwner(id, ownerOf(visitor));
    return (await this.view.ofBooking(id)).map(changeAnswer);
  }

  /** What a change would cost or bring back, and what it would wait for; changes nothing. */
  @Post('change-preview')
  @HttpCode(200)
  @ApiOkResponse({ type: ChangePreviewAnswer })
  async show(
    @CurrentVisitor() visitor: Visitor,
    @Param('id') id: string,
    @Body() body: ChangeBody,
  ): Promise<ChangePreviewAnswer> {
    await this.bookings.ofOwner(id, ownerOf(visitor));
    return changePreviewAnswer(await this.preview.run('resident', id, wantedOfBody(body)));
  }

  /** 409 `booking.slot-taken` comes with `alternatives`; the booking is then as before. */
  @Post('changes')
  @ApiCreatedResponse({ type: ChangeOutcomeAnswer })
  async create(
    @CurrentVisitor() visitor: Visitor,
    @IdempotencyKey() idempotency: IdempotencyKey,
    @Param('id') id: string,
    @Body() body: ChangeBody,
  ): Promise<ChangeOutcomeAnswer> {
    await this.bookings.ofOwner(id, ownerOf(visitor));
    const { shownDueYen, shownRefundYen } = body;
    const isShown = shownDueYen !== undefined || shownRefundYen !== undefined;
    return this.changeBooking.run({
      actor: visitor.actor,
      bookingId: id,
      wanted: wantedOfBody(body),
      shown: isShown ? { dueYen: shownDueYen ?? 0, refundYen: shownRefundYen ?? 0 } : undefined,
      idempotency,
    });
  }

  /** Opens, or finds again, the page on which the difference of a change, or overtime, is paid. */
  @Post('changes/:change/payment')
  @ApiCreatedResponse({ type: PaymentAnswer })
  async pay(
    @CurrentVisitor() visitor: Visitor,
    @IdempotencyKey() idempotency: IdempotencyKey,
    @Param('id') id: string,
    @Param('change') changeId: string,
  ): Promise<PaymentAnswer> {
    await this.bookings.ofOwner(id, ownerOf(visitor));
    await this.view.byId(changeId, id);
    return this.startPayment.run({ actor: visitor.actor, bookingId: id, changeId, idempotency });
  }

  /** Gives up a change that waits; the booking stays as it is. */
  @Post('changes/:change/withdrawal')
  @HttpCode(204)
  @ApiNoContentResponse()
  async withdraw(
    @CurrentVisitor() visitor: Visitor,
    @Param('id') id: string,
    @Param('change') changeId: string,
  ): Promise<void> {
    await this.bookings.ofOwner(id, ownerOf(visitor));
    await this.view.byId(changeId, id);
    await this.giveUp.withdraw(visitor.actor, id, changeId);
  }
}
