import { bookingErrors } from '@kashikan/bookings';
import { CurrentLocale, CurrentVisitor, IdempotencyKey, SignedIn, Visitor } from '@kashikan/edge';
import { ApplyForBooking } from '@kashikan/journeys';
import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { ownerOf } from '../frame/owner';
import { AppliedAnswer } from './answers/booking.answer';
import { ApplicationBody, applicationOfBody } from './bodies/application.body';
import { choiceOfBody } from './bodies/slot.body';

/** 申請: for a hold, or for a slot that is taken at once. */
@ApiTags('applications')
@SignedIn()
@Controller('api/v1/applications')
export class ApplicationsController {
  constructor(private readonly apply: ApplyForBooking) {}

  /** 409 `booking.slot-taken` comes with `alternatives`. A permit is made out to somebody: name and telephone come first, on /profile. */
  @Post()
  @ApiCreatedResponse({ type: AppliedAnswer })
  async create(
    @CurrentVisitor() visitor: Visitor,
    @CurrentLocale() locale: 'ja' | 'en',
    @IdempotencyKey() idempotency: IdempotencyKey,
    @Body() body: ApplicationBody,
  ): Promise<AppliedAnswer> {
    if (!visitor.resident?.name || !visitor.resident.phone) throw bookingErrors.profileIncomplete();
    const { holdId, roomId, slot } = body;
    return this.apply.run({
      actor: visitor.actor,
      accountId: visitor.actor.id,
      owner: ownerOf(visitor),
      application: applicationOfBody(body),
      pick: slot && roomId && !holdId ? { roomId, choice: choiceOfBody(slot) } : { holdId: holdId ?? '' },
      channel: 'online',
      locale,
      idempotency,
    });
  }
}
