import type { Booking } from '@kashikan/bookings';
import { allowed, calendarWithoutReception } from '@kashikan/calendar';
import { type ResolvedSlot, resolveSlot, type SlotChoice } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { localTimeOf } from '@kashikan/kernel';

/** What a person picked, read back from a booking. */
export function choiceOf(
  booking: Pick<Booking, 'bands' | 'useDate' | 'startsAt' | 'endsAt'>,
  room: Room,
): SlotChoice {
  const zone = room.facility.municipality.timeZone;
  return booking.bands.length > 0
    ? { date: booking.useDate, bands: booking.bands }
    : {
        date: booking.useDate,
        from: localTimeOf(booking.startsAt, zone),
        to: localTimeOf(booking.endsAt, zone),
      };
}

/** The slot of a hold as the calendar knows it today; the reception was checked when it was held. */
export const slotOfBooking = (booking: Booking, room: Room, now: Date): ResolvedSlot =>
  allowed(resolveSlot(calendarWithoutReception(room), choiceOf(booking, room), now));
