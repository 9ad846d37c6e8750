import { BookingView } from '@kashikan/bookings';
import { showBookingNumber } from '@kashikan/bookings/rules';
import { Catalogue } from '@kashikan/catalogue';
import { Settings } from '@kashikan/config';
import { type Answer, Moved, Pages, Shown, SignedIn } from '@kashikan/edge';
import { permitAmong } from '@kashikan/documents';
import { addDays } from '@kashikan/kernel';
import { calendarFile } from '@kashikan/notifications';
import { Get, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { hrefs } from '../../frame/hrefs';
import { nameIn } from '../../frame/names';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { BookingFactsView } from './booking-facts';
import { BookingPage } from './booking.view';
import { ReadRecord } from '../record/read-record';
import { BookingsPage } from './bookings.view';

/** How far the list of one's bookings looks back. */
const DAYS_BACK = 365;

@Pages('bookings')
@SignedIn()
export class BookingController {
  constructor(
    private readonly facts: BookingFactsView,
    private readonly bookings: BookingView,
    private readonly catalogue: Catalogue,
    private readonly settings: Settings,
    private readonly record: ReadRecord,
  ) {}

  @Get()
  async list(@CurrentPage() page: ResidentPage): Promise<Answer> {
    const from = addDays(page.today(), -DAYS_BACK);
    const [bookings, standing] = await Promise.all([
      this.bookings.ofAccount(page.resident?.accountId ?? '', from, page.now),
      this.record.of(page),
    ]);
    const { rooms } = await this.catalogue.current();
    return new Shown(<BookingsPage page={page} bookings={bookings} rooms={rooms} standing={standing} />);
  }

  @Get(':booking')
  async booking(@Param('booking') id: string, @CurrentPage() page: ResidentPage): Promise<Answer> {
    return new Shown(<BookingPage page={page} facts={await this.facts.of(page, id, 'see')} />);
  }

  /** The permit among its papers; mails lead here. */
  @Get(':booking/permit')
  async permit(@Param('booking') id: string, @CurrentPage() page: ResidentPage): Promise<Answer> {
    const { documents } = await this.facts.of(page, id, 'see');
    const permit = permitAmong(documents);
    return new Moved(permit ? hrefs.document(permit.documentId) : hrefs.booking(id));
  }

  /** The booking for the calendar of a phone. */
  @Get(':booking/calendar.ics')
  async calendar(
    @Param('booking') id: string,
    @CurrentPage() page: ResidentPage,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { booking, room } = await this.facts.of(page, id, 'see');
    const place = nameIn(page.locale, room.facility);
    const file = calendarFile(
      {
        uid: booking.id,
        summary: `${place} ${nameIn(page.locale, room)}`,
        location: `${place}（${room.facility.address}）`,
        description: page.t('booking.calendar.number', { number: showBookingNumber(booking.number) }),
        url: `${this.settings.RESIDENT_URL}${hrefs.booking(booking.id)}`,
        startsAt: booking.startsAt,
        endsAt: booking.endsAt,
        zone: room.facility.municipality.timeZone,
      },
      page.now,
    );
    await reply
      .type('text/calendar; charset=utf-8')
      .header('content-disposition', 'attachment; filename="booking.ics"')
      .send(file);
  }
}
