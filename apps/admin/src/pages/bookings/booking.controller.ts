import { type Answer, Moved, Pages, Requires, ShowsPeople, Shown } from '@kashikan/edge';
import { Get, Param, Query } from '@nestjs/common';
import { h } from 'preact';
import { documentErrors, permitAmong } from '@kashikan/documents';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { BookingPage } from './booking.view';
import { ReadBooking } from './read-booking';

/** What was just done, told at the top of the page it leads to. */
const results = [
  'taken',
  'key-out',
  'key-back',
  'cancelled',
  'handed-back',
  'no-show',
  'use',
  'use-charged',
  'use-unpriced',
  'change-made',
  'change-awaiting-payment',
  'change-awaiting-approval',
  'change-withdrawn',
] as const;
export type BookingResult = (typeof results)[number];

@Pages('bookings')
@ShowsPeople()
export class BookingController {
  constructor(private readonly bookings: ReadBooking) {}

  @Get(':id')
  @Requires('booking.view')
  async show(
    @CurrentPage() page: StaffPage,
    @Param('id') id: string,
    @Query('done') done?: string,
  ): Promise<Answer> {
    const whole = await this.bookings.forStaff(page.staff, id, 'booking.view');
    return new Shown(h(BookingPage, { page, whole, result: results.find(result => result === done) }));
  }

  /** The permit among its papers. */
  @Get(':id/permit')
  @Requires('booking.view')
  async permit(@CurrentPage() page: StaffPage, @Param('id') id: string): Promise<Answer> {
    const { documents } = await this.bookings.forStaff(page.staff, id, 'booking.view');
    const permit = permitAmong(documents);
    if (!permit) throw documentErrors.unknown();
    return new Moved(`/documents/${permit.documentId}`);
  }
}
