import { type Booking, type BookingChange, bookingErrors, type UseFacts } from '@kashikan/bookings';
import { mayChange, plainUse } from '@kashikan/bookings/rules';
import { calendarWithoutReception } from '@kashikan/calendar';
import { bandRowsOf, type SlotChoice } from '@kashikan/calendar/rules';
import type { Room } from '@kashikan/catalogue';
import { type Fields, textOf, textsOf, typedOf } from '@kashikan/edge';
import { type PlainKey, readCount, readDate, tidyText } from '@kashikan/i18n';
import {
  type DayOffer,
  EquipmentAt,
  readExtraMinutes,
  dayOffer,
  RoomAvailability,
  sameHours,
  typedChoice,
  type WantedChange,
} from '@kashikan/journeys';
import { isLocalDate, type LocalDate } from '@kashikan/kernel';
import type { FormState } from '@kashikan/ui';
import { Injectable } from '@nestjs/common';
import type { StaffPage } from '../../../frame/staff-page';
import { equipmentField } from '../equipment-fields.view';
import { ReadBooking, type WholeBooking } from '../read-booking';

/** A booking on its way to another one, with all that the form of the counter must know. */
export interface StaffChangeDraft {
  readonly whole: WholeBooking;
  /** The room that is looked at, on the day that is looked at. */
  readonly room: Room;
  readonly date: LocalDate;
  /** The typed day could not be read; the day of the booking is shown. */
  readonly isDateUnread: boolean;
  /** Rooms of the house, also those that only the counter lends. */
  readonly rooms: readonly Room[];
  readonly offer: DayOffer;
  readonly choice: SlotChoice;
  /** What nobody else has of the equipment then, by the id of the thing; undefined while the time cannot be had. */
  readonly equipmentLeft: ReadonlyMap<string, number> | undefined;
  /** What was typed, or the booking as it is. */
  readonly values: FormState['values'];
}

const LONGEST_REASON = 400;

/** Whether staff may change the booking at all; the terms of the applicant bind them only until they give a reason. */
export const mayChangeForStaff = (
  { booking, changes }: Pick<WholeBooking, 'booking' | 'changes'>,
  { staff, now, today }: Pick<StaffPage, 'staff' | 'now' | 'today'>,
): boolean =>
  staff.may('booking.change', booking.facilityId) &&
  mayChange({
    ...termsOf(booking),
    timesChanged: 0,
    hasOpenChange: openChangeOf(changes) !== undefined,
    isOverride: true,
    now,
    today,
  }).allowed;

/** A change that waits already, or a booking that can no longer change, gets no form. */
export function mustBeChangeable(whole: WholeBooking, page: StaffPage): void {
  if (openChangeOf(whole.changes)) throw bookingErrors.changeUnderWay();
  if (!mayChangeForStaff(whole, page)) throw bookingErrors.notAllowedNow(whole.booking.state, 'change');
}

const termsOf = ({ state, startsAt, graceUntil, changeTerms }: Booking) => ({
  state,
  startsAt,
  graceUntil,
  terms: changeTerms,
});

export const openChangeOf = (changes: readonly BookingChange[]): BookingChange | undefined =>
  changes.find(({ kind, endedAt }) => kind === 'change' && endedAt === null);

@Injectable()
export class StaffChangeDrafts {
  constructor(
    private readonly bookings: ReadBooking,
    private readonly availability: RoomAvailability,
    private readonly equipment: EquipmentAt,
  ) {}

  /** Throws `booking.unknown` for another town's booking. Whether it may change at all is `mustBeChangeable`. */
  async of(page: StaffPage, id: string, fields: Fields): Promise<StaffChangeDraft> {
    const whole = await this.bookings.forStaff(page.staff, id, 'booking.change');
    const { booking } = whole;
    const rooms = whole.room.facility.rooms.filter(
      room => room.publication !== 'hidden' || room.id === booking.roomId,
    );
    const room = rooms.find(one => one.id === textOf(fields, 'room')) ?? whole.room;
    const typed = readDate(textOf(fields, 'date'), page.today);
    const isRead = typed !== undefined && isLocalDate(typed);
    const date = isRead ? typed : booking.useDate;
    const isUnread = !isRead && textOf(fields, 'date') !== '';
    const day = await this.availability.forChange(booking, room, date, 'counter');
    const free = (day?.slots ?? []).filter(slot => slot.state === 'free');
    const isAsked = fields.people !== undefined;
    const times = {
      bands: textsOf(fields, 'bands'),
      from: textOf(fields, 'from'),
      to: textOf(fields, 'to'),
    };
    const choice = isAsked ? typedChoice(room, date, times) : sameHours(booking, whole.room, room, date);
    return {
      whole,
      room,
      date,
      rooms,
      offer: dayOffer(room, date, free, bands => bandNames(room, bands)),
      choice,
      equipmentLeft: await this.equipment.of(room, choice, id),
      values: {
        ...(isAsked ? typedOf(fields) : valuesOf(booking)),
        room: room.id,
        date: isUnread ? textOf(fields, 'date') : date,
      },
      isDateUnread: isUnread,
    };
  }
}

function bandNames(room: Room, codes: readonly string[]): string {
  const bands = bandRowsOf(calendarWithoutReception(room));
  return codes.map(code => bands.find(band => band.code === code)?.name ?? code).join('・');
}

/** The booking as the fields of its form. */
const valuesOf = ({ purposeCode, people, useFacts }: Booking): FormState['values'] => ({
  purpose: purposeCode ?? '',
  people: String(people ?? ''),
  layout: useFacts.layoutCode ?? '',
  earlyMinutes: String(useFacts.earlyMinutes || ''),
  lateMinutes: String(useFacts.lateMinutes || ''),
  ...Object.fromEntries(
    (useFacts.equipment ?? []).map(item => [equipmentField(item.code), String(item.quantity)]),
  ),
});

export interface ReadChange {
  readonly wanted: WantedChange;
  readonly reason: string;
  readonly isOverride: boolean;
}

/** Reads the form. What the form does not ask stays as it is; every field that cannot be read has its own sentence. */
export function readChange(
  { whole: { booking }, room, choice }: StaffChangeDraft,
  fields: Fields,
): ReadChange | { readonly errors: Readonly<Record<string, PlainKey>> } {
  const errors: Record<string, PlainKey> = {};
  const people = readCount(textOf(fields, 'people'));
  const purposeCode = textOf(fields, 'purpose');
  const reason = tidyText(textOf(fields, 'reason')).slice(0, LONGEST_REASON);
  if (!people) errors.people = 'apply.people.unread';
  if (purposeCode === '') errors.purpose = 'apply.purpose.missing';
  if (reason === '') errors.reason = 'errors.booking.change-reason-missing';
  const equipment = room.facility.equipment.flatMap(({ code }) => {
    const typed = textOf(fields, equipmentField(code));
    const quantity = typed === '' ? 0 : readCount(typed);
    if (quantity === undefined) errors[equipmentField(code)] = 'apply.equipment.unread';
    return quantity ? [{ code, quantity }] : [];
  });
  if (!people || Object.keys(errors).length > 0) return { errors };
  const { groupName, eventName, eventNamePublic, useFacts } = booking;
  const layoutCode = textOf(fields, 'layout') || null;
  const none = { earlyMinutes: 0, lateMinutes: 0 };
  const extra = readExtraMinutes(textOf(fields, 'earlyMinutes'), textOf(fields, 'lateMinutes'));
  const use: UseFacts = { ...plainUse, ...useFacts, ...none, ...extra, equipment };
  return {
    wanted: {
      roomId: room.id,
      choice,
      application: { purposeCode, people, groupName, eventName, eventNamePublic, layoutCode, use },
    },
    reason,
    isOverride: textOf(fields, 'isOverride') === 'yes',
  };
}
