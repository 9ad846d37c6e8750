import type { Booking } from '@kashikan/bookings';
import { allowed, calendarWithoutReception } from '@kashikan/calendar';
import {
  type ExtraMinutes,
  type Resolution,
  type ResolvedSlot,
  resolveSlot,
  type RoomCalendar,
  type SlotChoice,
  withExtraTime,
} from '@kashikan/calendar/rules';
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

/** What somebody picks, with the extra time that the use asks for. */
export function slotFor(
  calendar: RoomCalendar,
  choice: SlotChoice,
  use: ExtraMinutes,
  now: Date,
): Resolution {
  const slot = resolveSlot(calendar, choice, now);
  return slot.kind === 'slot' ? withExtraTime(calendar, slot, use) : slot;
}

/** A slot made longer by what the use asks for. Throws `calendar.extra-*`. */
export const withExtra = (slot: ResolvedSlot, room: Room, use: ExtraMinutes): ResolvedSlot =>
  allowed(withExtraTime(calendarWithoutReception(room), slot, use));

/** The slot of a booking as the calendar knows it today; the reception was checked when it was held. */
export const slotOfBooking = (booking: Booking, room: Room, now: Date): ResolvedSlot =>
  allowed(slotFor(calendarWithoutReception(room), choiceOf(booking, room), booking.useFacts, now));
