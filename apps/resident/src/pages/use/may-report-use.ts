import { reportableStates } from '@kashikan/bookings/rules';
import type { ResidentPage } from '../../frame/resident-page';
import type { BookingFacts } from '../booking/booking-facts';

/** Whether the house asks the person for a report of this use, now or once it is over. */
export const isAsked = ({ booking, room }: BookingFacts): boolean =>
  room.facility.useReport?.askResident === true && reportableStates.includes(booking.state);

/** Whether the link belongs on the page of the booking. */
export const mayReportUse = (page: ResidentPage, facts: BookingFacts): boolean =>
  isAsked(facts) && facts.booking.endsAt <= page.now && !facts.report;
