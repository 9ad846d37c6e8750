import type { Booking, BookingChange, BookingContents } from '@kashikan/bookings';
import type { Contents } from '@kashikan/bookings/rules';
import type { ResolvedSlot } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { addMinutes, type LocalDate } from '@kashikan/kernel';
import type { Application } from '../application';
import type { Price } from '../price-request';

/** The day from which the cancellation terms of a booking count, after all its changes so far. */
export const termsFromOf = (booking: Booking, changes: readonly BookingChange[]): LocalDate =>
  changes.filter(({ kind, state }) => kind === 'change' && state === 'made').at(-1)?.after.termsFrom ??
  booking.useDate;

/** A booking as it is. */
export const contentsOf = (booking: Booking, room: Room, termsFrom: LocalDate): BookingContents => ({
  facilityId: booking.facilityId,
  roomId: booking.roomId,
  useDate: booking.useDate,
  startsAt: booking.startsAt.toISOString(),
  endsAt: booking.endsAt.toISOString(),
  occupiesUntil: addMinutes(booking.endsAt, room.cleaningMinutes).toISOString(),
  bands: booking.bands,
  groupName: booking.groupName,
  purposeCode: booking.purposeCode,
  eventName: booking.eventName,
  eventNamePublic: booking.eventNamePublic,
  people: booking.people,
  useFacts: booking.useFacts,
  feeYen: booking.feeYen ?? 0,
  quote: booking.quote,
  refundTerms: booking.refundTerms ?? [],
  refundByCause: booking.refundByCause,
  changeTerms: booking.changeTerms,
  termsFrom,
});

/** A booking as it is to be. `application.use` is complete, with its purpose. */
export const wantedContents = (
  room: Room,
  slot: ResolvedSlot,
  application: Application,
  price: Price,
  termsFrom: LocalDate,
): BookingContents => ({
  facilityId: room.facilityId,
  roomId: room.id,
  useDate: slot.date,
  startsAt: slot.startsAt.toISOString(),
  endsAt: slot.endsAt.toISOString(),
  occupiesUntil: slot.occupiesUntil.toISOString(),
  bands: slot.bands,
  groupName: application.groupName,
  purposeCode: application.purposeCode,
  eventName: application.eventName,
  eventNamePublic: application.eventNamePublic,
  people: application.people,
  useFacts: application.use,
  feeYen: price.quote.totalYen,
  quote: price.quote,
  refundTerms: price.refundTerms,
  refundByCause: price.refundByCause,
  changeTerms: price.changeTerms,
  termsFrom,
});

/** The booking as a change leaves it, for whoever reads a booking. */
export const asBooking = (booking: Booking, { startsAt, endsAt, ...after }: BookingContents): Booking => ({
  ...booking,
  ...after,
  refundByCause: after.refundByCause ?? null,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
});

/** For the rules that compare. */
export const comparable = (contents: BookingContents): Contents => contents;
