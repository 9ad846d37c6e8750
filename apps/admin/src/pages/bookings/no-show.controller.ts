import { conductErrors } from '@kashikan/bookings';
import {
  type Answer,
  type Fields,
  IdempotencyKey,
  Moved,
  Pages,
  Requires,
  ShowsPeople,
  Shown,
} from '@kashikan/edge';
import { RecordNoShow } from '@kashikan/journeys';
import { Body, Get, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { refusedForm, type RefusedForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { NoShowPage } from './no-show.view';
import { ReadBooking, type WholeBooking } from './read-booking';

/** 来館なし: asked once more before it is written down, because the person is told. */
@Pages('bookings/:id/no-show')
@Requires('conduct.record')
@ShowsPeople()
export class NoShowController {
  constructor(
    private readonly bookings: ReadBooking,
    private readonly record: RecordNoShow,
  ) {}

  @Get()
  async ask(@CurrentPage() page: StaffPage, @Param('id') id: string): Promise<Answer> {
    const whole = await this.bookings.forStaff(page.staff, id, 'conduct.record');
    if (whole.booking.startsAt > page.now) throw conductErrors.notStarted(whole.booking.startsAt);
    return shown(page, whole);
  }

  @Post()
  async run(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Body() fields: Fields,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const whole = await this.bookings.forStaff(page.staff, id, 'conduct.record');
    try {
      await this.record.run(page.staff.actor, id, idempotency);
      return new Moved(`/bookings/${id}?done=no-show`);
    } catch (error) {
      return shown(page, whole, refusedForm(error, page, fields));
    }
  }
}

const shown = (page: StaffPage, whole: WholeBooking, refused?: RefusedForm): Shown =>
  new Shown(h(NoShowPage, { page, whole, refused }), refused?.status);
