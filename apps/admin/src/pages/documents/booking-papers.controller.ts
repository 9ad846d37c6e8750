import { type Answer, Moved, Pages, PaperSheet, Requires, ShowsPeople, Shown } from '@kashikan/edge';
import { translate } from '@kashikan/i18n';
import { BookingSlip, RequestPayment } from '@kashikan/journeys';
import { AdminPage } from '@kashikan/ui';
import { Get, Param, Post } from '@nestjs/common';
import { h } from 'preact';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { ReadBooking } from '../bookings/read-booking';

/** What is printed of a booking on demand. */
@Pages('bookings/:id')
@ShowsPeople()
export class BookingPapersController {
  constructor(
    private readonly bookings: ReadBooking,
    private readonly slip: BookingSlip,
    private readonly request: RequestPayment,
  ) {}

  @Get('slip')
  @Requires('booking.view')
  async show(@CurrentPage() page: StaffPage, @Param('id') id: string): Promise<Answer> {
    const { booking, room, person } = await this.bookings.forStaff(page.staff, id, 'booking.view');
    const sheet = await this.slip.of(booking, room, person.applicantName ?? '', page.today);
    const frame = {
      visit: page.visit,
      title: translate('ja', 'admin.slip.title'),
      back: { href: `/bookings/${id}` },
    };
    return new Shown(h(AdminPage, { ...frame, children: h(PaperSheet, { sheet }) }));
  }

  @Post('payment-request')
  @Requires('document.issue')
  async requestPayment(@CurrentPage() page: StaffPage, @Param('id') id: string): Promise<Answer> {
    await this.bookings.forStaff(page.staff, id, 'document.issue');
    return new Moved(`/documents/${await this.request.run(page.staff.actor, id)}?done=issued`);
  }
}
