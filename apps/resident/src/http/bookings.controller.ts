import { BookingView } from '@kashikan/bookings';
import { documentErrors, Documents, permitAmong } from '@kashikan/documents';
import { CurrentVisitor, IdempotencyKey, SignedIn, Visitor } from '@kashikan/edge';
import { CancelBooking, StartPayment } from '@kashikan/journeys';
import { Clock, localDateOf } from '@kashikan/kernel';
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ownerOf } from '../frame/owner';
import { bookingAnswer, BookingAnswer, CancelledAnswer, PaymentAnswer } from './answers/booking.answer';
import { permitAnswer, PermitAnswer } from './answers/permit.answer';

/** A person's own bookings; anybody else's do not exist for them. */
@ApiTags('bookings')
@SignedIn()
@Controller('api/v1/bookings')
export class BookingsController {
  constructor(
    private readonly bookings: BookingView,
    private readonly cancelBooking: CancelBooking,
    private readonly startPayment: StartPayment,
    private readonly documents: Documents,
    private readonly clock: Clock,
  ) {}

  /** From today on, the next use first. */
  @Get()
  @ApiOkResponse({ type: [BookingAnswer] })
  async list(@CurrentVisitor() visitor: Visitor): Promise<BookingAnswer[]> {
    const now = this.clock.now();
    const found = await this.bookings.ofAccount(visitor.actor.id, localDateOf(now, 'Asia/Tokyo'), now);
    return found.map(bookingAnswer);
  }

  @Get(':id')
  @ApiOkResponse({ type: BookingAnswer })
  async show(@CurrentVisitor() visitor: Visitor, @Param('id') id: string): Promise<BookingAnswer> {
    return bookingAnswer(await this.bookings.ofOwner(id, ownerOf(visitor), 'see'));
  }

  /** 取消: the refund of the terms goes back by itself. */
  @Post(':id/cancellation')
  @ApiCreatedResponse({ type: CancelledAnswer })
  async cancel(
    @CurrentVisitor() visitor: Visitor,
    @IdempotencyKey() idempotency: IdempotencyKey,
    @Param('id') id: string,
  ): Promise<CancelledAnswer> {
    await this.bookings.ofOwner(id, ownerOf(visitor));
    return this.cancelBooking.run({ actor: visitor.actor, bookingId: id, cause: 'applicant', idempotency });
  }

  /** Opens, or finds again, the provider's page on which the fee is paid. */
  @Post(':id/payment')
  @ApiCreatedResponse({ type: PaymentAnswer })
  async pay(
    @CurrentVisitor() visitor: Visitor,
    @IdempotencyKey() idempotency: IdempotencyKey,
    @Param('id') id: string,
  ): Promise<PaymentAnswer> {
    await this.bookings.ofOwner(id, ownerOf(visitor), 'pay');
    return this.startPayment.run({ actor: visitor.actor, bookingId: id, idempotency });
  }

  @Get(':id/permit')
  @ApiOkResponse({ type: PermitAnswer })
  async permit(@CurrentVisitor() visitor: Visitor, @Param('id') id: string): Promise<PermitAnswer> {
    await this.bookings.ofOwner(id, ownerOf(visitor), 'see');
    const permit = permitAmong(await this.documents.ofBooking(id));
    if (!permit) throw documentErrors.unknown();
    return permitAnswer(permit);
  }
}
