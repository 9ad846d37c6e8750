import {
  type Answer,
  type Fields,
  IdempotencyKey,
  Moved,
  Pages,
  Requires,
  Shown,
  ShowsPeople,
  textOf,
} from '@kashikan/edge';
import { readCount, tidyText } from '@kashikan/i18n';
import { HandBackRefund, TakeCounterPayment } from '@kashikan/journeys';
import { paymentErrors } from '@kashikan/payments';
import { counterMethods } from '@kashikan/payments/rules';
import { Body, Get, Param, Post, Query } from '@nestjs/common';
import { h } from 'preact';
import { refusedForm, type RefusedForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { type CounterDue, counterDueOf, PaymentPage, takenCharge, TakenPage } from './payment.view';
import { ReadBooking, type WholeBooking } from './read-booking';

const fieldOf = { 'payments.too-little': 'tendered', 'payments.slip-missing': 'slip' };

/** C6 窓口の収納: what is due, what was handed over, and the change. */
@Pages('bookings/:id')
@ShowsPeople()
export class PaymentController {
  constructor(
    private readonly bookings: ReadBooking,
    private readonly takePayment: TakeCounterPayment,
    private readonly handBack: HandBackRefund,
  ) {}

  @Get('payment')
  @Requires('payment.take')
  async ask(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Query('change') changeId?: string,
  ): Promise<Answer> {
    const whole = await this.bookings.forStaff(page.staff, id, 'payment.take');
    return shown(page, whole, dueOf(whole, changeId));
  }

  @Post('payment')
  @Requires('payment.take')
  async take(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Body() fields: Fields,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    await this.bookings.forStaff(page.staff, id, 'payment.take');
    const changeId = textOf(fields, 'change') || undefined;
    const method = counterMethods.find(one => one === textOf(fields, 'method')) ?? 'cash';
    try {
      const { chargeId } = await this.takePayment.run({
        actor: page.staff.actor,
        bookingId: id,
        changeId,
        method,
        shownYen: Number(textOf(fields, 'shownYen')),
        tenderedYen: readCount(textOf(fields, 'tendered')),
        slipNumber: tidyText(textOf(fields, 'slip')).slice(0, 40),
        idempotency,
      });
      return new Moved(`/bookings/${id}/payment/${chargeId}`);
    } catch (error) {
      const refused = refusedForm(error, page, fields, fieldOf);
      const now = await this.bookings.forStaff(page.staff, id, 'payment.take');
      return shown(page, now, counterDueOf(now, changeId), refused);
    }
  }

  @Get('payment/:charge')
  @Requires('payment.take')
  async taken(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Param('charge') chargeId: string,
  ): Promise<Answer> {
    const whole = await this.bookings.forStaff(page.staff, id, 'payment.take');
    const charge = takenCharge(whole, chargeId);
    if (!charge) throw paymentErrors.unknown();
    return new Shown(h(TakenPage, { page, whole, charge }));
  }

  @Post('refunds/:refund/hand-back')
  @Requires('refund.hand-back')
  async giveBack(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Param('refund') refundId: string,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const { refunds } = await this.bookings.forStaff(page.staff, id, 'refund.hand-back');
    if (!refunds.some(refund => refund.id === refundId)) throw paymentErrors.unknown();
    await this.handBack.run(page.staff.actor, refundId, idempotency);
    return new Moved(`/bookings/${id}?done=handed-back`);
  }
}

function dueOf(whole: WholeBooking, changeId: string | undefined): CounterDue {
  const due = counterDueOf(whole, changeId);
  if (!due) throw paymentErrors.nothingDue(whole.booking.state);
  return due;
}

const shown = (
  page: StaffPage,
  whole: WholeBooking,
  due: CounterDue | undefined,
  refused?: RefusedForm,
): Shown => new Shown(h(PaymentPage, { page, whole, due, refused }), refused?.status);
