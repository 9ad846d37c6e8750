import { type BookingInTheWay, BookingsInTheWay } from '@kashikan/bookings';
import { openDays, roomCalendar } from '@kashikan/calendar/rules';
import { Catalogue } from '@kashikan/catalogue';
import { type LocalDate, localTimeOf } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { CalendarForm } from './municipality-file/calendar.form';
import { toCalendar } from './municipality-file/to-calendar';
import { choiceOf, slotFor } from './slot-of-booking';

/** Which bookings ahead would stand on days or hours that a facility no longer lends; they stay valid, but somebody must know. */
@Injectable()
export class OutsideNewHours {
  constructor(
    private readonly bookings: BookingsInTheWay,
    private readonly catalogue: Catalogue,
  ) {}

  async of(facilityId: string, calendar: CalendarForm, today: LocalDate): Promise<BookingInTheWay[]> {
    const facility = await this.catalogue.facility(facilityId);
    const wanted = toCalendar(calendar);
    const days = openDays(wanted);
    const zone = facility.municipality.timeZone;
    const ahead = await this.bookings.ahead(facilityId, today);
    return ahead.filter(booking => {
      const room = facility.rooms.find(({ id }) => id === booking.roomId);
      if (!room || !wanted.plans[room.calendarCode]) return false;
      const lent = roomCalendar(wanted, room, zone, days);
      const slot = slotFor(lent, choiceOf(booking, room), booking.useFacts, new Date(0));
      if (slot.kind === 'refusal') return true;
      const to = localTimeOf(booking.endsAt, zone);
      return slot.from !== localTimeOf(booking.startsAt, zone) || slot.to !== (to === '00:00' ? '24:00' : to);
    });
  }
}
