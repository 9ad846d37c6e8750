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
import { LendKey } from '@kashikan/journeys';
import { Body, Get, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { refusedForm, type RefusedForm, wrongForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { ReadBooking } from '../bookings/read-booking';
import { HandoverPage } from './handover.view';

const fieldOf = {
  'keys.unknown': 'tag',
  'keys.wrong-key': 'tag',
  'keys.already-out': 'tag',
};

/** 鍵を渡す: one screen, the tag and a name. */
@Pages('bookings/:id/handover')
@Requires('key.hand-over')
@ShowsPeople()
export class HandoverController {
  constructor(
    private readonly bookings: ReadBooking,
    private readonly lendKey: LendKey,
  ) {}

  @Get()
  ask(@CurrentPage() page: StaffPage, @Param('id') id: string): Promise<Answer> {
    return this.shown(page, id);
  }

  @Post()
  async handOver(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Body() fields: Fields,
    @IdempotencyKey() idempotency: IdempotencyKey,
  ): Promise<Answer> {
    const { booking } = await this.bookings.forStaff(page.staff, id, 'key.hand-over');
    const takenByName = textOf(fields, 'takenBy').slice(0, 120);
    const tag = textOf(fields, 'tag');
    if (tag === '') return this.shown(page, id, wrongForm(fields, { tag: 'admin.handover.tag.missing' }));
    if (takenByName === '')
      return this.shown(page, id, wrongForm(fields, { takenBy: 'admin.handover.taken-by.missing' }));
    try {
      await this.lendKey.run({
        actor: page.staff.actor,
        municipalityId: booking.municipalityId,
        bookingId: id,
        tag,
        takenByName,
        idempotency,
      });
      return new Moved(`/bookings/${id}?done=key-out`);
    } catch (error) {
      return this.shown(page, id, refusedForm(error, page, fields, fieldOf));
    }
  }

  private async shown(page: StaffPage, id: string, refused?: RefusedForm): Promise<Shown> {
    const whole = await this.bookings.forStaff(page.staff, id, 'key.hand-over');
    return new Shown(h(HandoverPage, { page, whole, refused }), refused?.status);
  }
}
