import type { Booking } from '@kashikan/bookings';
import type { SlotChoice } from '@kashikan/calendar/rules';
import { Catalogue, type Room } from '@kashikan/catalogue';
import { type Fields, textOf, typedOf } from '@kashikan/edge';
import { readDate } from '@kashikan/i18n';
import {
  Askers,
  type DayOffer,
  EquipmentAt,
  extraChoicesOf,
  RoomAvailability,
  sameHours,
  slotOfBooking,
  withPricedEquipment,
} from '@kashikan/journeys';
import { isLocalDate, type LocalDate } from '@kashikan/kernel';
import { FeeBook } from '@kashikan/pricing';
import { feeQuestions } from '@kashikan/pricing/rules';
import type { FormState } from '@kashikan/ui';
import { Injectable } from '@nestjs/common';
import { ownerOf } from '../../frame/owner';
import type { ResidentPage } from '../../frame/resident-page';
import type { Draft } from '../application/drafts';
import { equipmentField } from '../application/read-application';
import { type BookingFacts, BookingFactsView } from '../booking/booking-facts';
import { readChoice } from '../slot/read-choice';
import { offerOf } from '../slot/slot-offer';

/** A booking on its way to another one, with all that the form must know. */
export interface ChangeDraft {
  readonly facts: BookingFacts;
  /** The room that is looked at, on the day that is looked at. */
  readonly room: Room;
  readonly date: LocalDate;
  /** Rooms of the house that a booking may move to. */
  readonly rooms: readonly Room[];
  readonly offer: DayOffer;
  readonly choice: SlotChoice;
  readonly draft: Draft;
  /** What was typed, or the booking as it is. */
  readonly values: FormState['values'];
}

@Injectable()
export class ChangeDrafts {
  constructor(
    private readonly facts: BookingFactsView,
    private readonly catalogue: Catalogue,
    private readonly availability: RoomAvailability,
    private readonly feeBook: FeeBook,
    private readonly askers: Askers,
    private readonly equipment: EquipmentAt,
  ) {}

  /** Throws `booking.unknown` for anybody else's. A room of another house counts as the room that is booked. */
  async of(page: ResidentPage, id: string, fields: Fields): Promise<ChangeDraft> {
    const facts = await this.facts.of(page, id);
    const { booking } = facts;
    const today = page.today(facts.town.municipality);
    const { rooms } = await this.catalogue.facility(booking.facilityId);
    const offered = rooms.filter(room => room.publication === 'bookable' || room.id === booking.roomId);
    const room = offered.find(one => one.id === textOf(fields, 'room')) ?? facts.room;
    const date = readDate(textOf(fields, 'date'), today) ?? booking.useDate;
    const day = await this.availability.forChange(booking, room, isLocalDate(date) ? date : booking.useDate);
    const isAsked = textOf(fields, 'people') !== '';
    const choice = isAsked ? readChoice(fields, room, today) : sameHours(booking, facts.room, room, date);
    const equipmentLeft = await this.equipment.of(room, choice, id);
    return {
      facts,
      room,
      date,
      rooms: offered,
      offer: offerOf(
        page,
        room,
        isLocalDate(date) ? date : booking.useDate,
        (day?.slots ?? []).filter(slot => slot.state === 'free'),
      ),
      choice,
      draft: {
        ...(await this.draftOf(page, facts, room)),
        ...(equipmentLeft && { equipmentLeft }),
        extraTimes: extraChoicesOf(room),
      },
      values: { ...(isAsked ? typedOf(fields) : valuesOf(booking)), room: room.id, date },
    };
  }

  private async draftOf(
    page: ResidentPage,
    { booking, room: old, town }: BookingFacts,
    room: Room,
  ): Promise<Draft> {
    const asker = await this.askers.of(ownerOf(page.visitor).accountId, room.municipalityId);
    const days = { useDate: booking.useDate, today: page.today(town.municipality) };
    const { table } = await this.feeBook.tableOf(room, days);
    return {
      hold: booking,
      isAppliedFor: false,
      room: withPricedEquipment(room, [table]),
      town,
      slot: slotOfBooking(booking, old, page.now),
      questions: feeQuestions(table, room.feeRoomCode),
      reductions: table.reductions.filter(reduction => !reduction.standing),
      asker,
    };
  }
}

/** The booking as the fields of its form. */
function valuesOf(booking: Booking): FormState['values'] {
  const { useFacts: use } = booking;
  const yes = (flag: boolean | undefined) => (flag ? 'yes' : 'no');
  const ticket = use.highestTicketYen ?? 0;
  return {
    purpose: booking.purposeCode ?? '',
    people: String(booking.people ?? ''),
    layout: use.layoutCode ?? '',
    groupName: booking.groupName ?? '',
    eventName: booking.eventName ?? '',
    ...(booking.eventNamePublic ? { eventNamePublic: 'yes' } : {}),
    hasTickets: yes(ticket > 0),
    highestTicketYen: ticket > 0 ? String(ticket) : '',
    isCommercial: yes(use.isCommercial),
    isOutsider: yes(use.isOutsider),
    isRehearsal: yes(use.isRehearsal),
    usesAirConditioning: yes(use.usesAirConditioning),
    earlyMinutes: String(use.earlyMinutes || ''),
    lateMinutes: String(use.lateMinutes || ''),
    reduction: use.reductionCode ?? '',
    ...Object.fromEntries(
      (use.equipment ?? []).map(item => [equipmentField(item.code), String(item.quantity)]),
    ),
  };
}
