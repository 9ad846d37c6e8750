import { bookingErrors } from '@kashikan/bookings';
import {
  type Answer,
  type Fields,
  IdempotencyKey,
  Moved,
  Pages,
  Requires,
  ShowsPeople,
  Shown,
  textOf,
} from '@kashikan/edge';
import { CancelBooking } from '@kashikan/journeys';
import { moneyOfBooking } from '@kashikan/payments/rules';
import { refundOnCancelling } from '@kashikan/pricing/rules';
import { Body, Get, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { actingFor, toldOf } from '../../frame/for-person';
import { refusedForm, type RefusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { type CancellationChoice, CancellationPage, cancellationCauses } from './cancellation.view';
import { ReadBooking, type WholeBooking } from './read-booking';

@Pages('bookings/:id/cancellation')
@Requires('booking.cancel')
@ShowsPeople()
export class CancellationController {
  constructor(
    private readonly bookings: ReadBooking,
    private readonly cancel: CancelBooking,
  ) {}

  @Get()
  async ask(@CurrentPage() page: StaffPage, @Param('id') id: string): Promise<Answer> {
    const whole = await this.bookings.forStaff(page.staff, id, 'booking.cancel');
    if (!['applied', 'payment-due', 'confirmed'].includes(whole.booking.state))
      throw bookingErrors.notAllowedNow(whole.booking.state, 'cancel');
    return this.shown(page, whole);
  }

  @Post()
  async run(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Body() fields: Fields,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const whole = await this.bookings.forStaff(page.staff, id, 'booking.cancel');
    const cause = cancellationCauses.find(one => one === textOf(fields, 'cause'));
    const reason = textOf(fields, 'reason').slice(0, 400);
    if (!cause) return this.shown(page, whole, wrongForm(fields, { cause: 'admin.cancel.cause.missing' }));
    if (cause !== 'applicant' && reason === '')
      return this.shown(page, whole, wrongForm(fields, { reason: 'admin.cancel.reason.missing' }));
    try {
      await this.cancel.run({
        actor:
          cause === 'applicant' ? actingFor(page, whole.booking.accountId, toldOf(fields)) : page.staff.actor,
        bookingId: id,
        cause,
        ...(reason ? { reason } : {}),
        idempotency,
      });
      return new Moved(`/bookings/${id}?done=cancelled`);
    } catch (error) {
      return this.shown(page, whole, refusedForm(error, page, fields));
    }
  }

  private shown(page: StaffPage, whole: WholeBooking, refused?: RefusedForm): Shown {
    const { booking, charges, refunds } = whole;
    const { paidYen } = moneyOfBooking(charges, refunds);
    const choices = cancellationCauses.map((cause): CancellationChoice => ({
      cause,
      refundYen: refundOnCancelling({
        steps: booking.refundTerms ?? [],
        paidYen,
        graceUntil: booking.graceUntil,
        byCause: booking.refundByCause,
        cause,
        now: page.now,
        today: page.today,
      }).refundYen,
    }));
    return new Shown(h(CancellationPage, { page, whole, paidYen, choices, refused }), refused?.status);
  }
}
