import { instructionText } from '@kashikan/approvals/rules';
import { type Booking, type BookingOfApplicant, BookingsStore } from '@kashikan/bookings';
import { showBookingNumber } from '@kashikan/bookings/rules';
import { Catalogue, type Municipality, type Room } from '@kashikan/catalogue';
import { Settings } from '@kashikan/config';
import type { Tx } from '@kashikan/database';
import { type Locale, translate } from '@kashikan/i18n';
import { type Applicant, applicantOf } from '@kashikan/identity';
import { addDays, localDateOf } from '@kashikan/kernel';
import {
  type BookingMail,
  type CalendarEvent,
  type Office,
  type PaidBy,
  QueueNotification,
  type TemplateName,
  type TemplateParams,
} from '@kashikan/notifications';
import { Injectable } from '@nestjs/common';

export interface Addressed {
  readonly booking: Booking;
  readonly room: Room;
  readonly applicant: Applicant;
  readonly mail: BookingMail;
}

/** A booking by its id, or as its writer has it in hand. */
type About = string | BookingOfApplicant;

/** A konbini number after another one; an exemption after a refusal to exempt. */
const comesAgain = new Set<TemplateName>(['payment-instructions', 'conduct-decided']);

/** The group with the name of whoever applied for it. */
export const nameOfBooker = ({ groupName, locale }: Booking, { name }: Applicant): string =>
  groupName ? translate(locale, 'mails.frame.group', { group: groupName, name }) : name;

/** The office that a letter of a municipality names. */
export const officeOfTown = (town: Municipality, locale: Locale): Office => ({
  municipality: locale === 'en' ? town.nameEn : town.name,
  phone: town.phone,
  phoneHours: town.phoneHours,
  zone: town.timeZone,
});

/** The office that a letter about a room names, in the language of the booking: the hall picks up the phone where it has one. */
export const officeOf = ({ locale }: Booking, { facility }: Room): Office => {
  const office = officeOfTown(facility.municipality, locale);
  return { ...office, phone: facility.phone ?? office.phone };
};

/** What is told to a resident at each turn of a booking; the letter leaves only if the change it tells of commits. */
@Injectable()
export class Letters {
  constructor(
    private readonly queue: QueueNotification,
    private readonly bookings: BookingsStore,
    private readonly settings: Settings,
    private readonly catalogue: Catalogue,
  ) {}

  applicant(tx: Tx, booking: Booking): Promise<Applicant> {
    return applicantOf(tx, booking.accountId ?? '');
  }

  async received(tx: Tx, about: About): Promise<void> {
    const { mail, room, ...to } = await this.about(tx, about);
    const today = localDateOf(tx.now, room.facility.municipality.timeZone);
    this.send(tx, to, 'application-received', {
      ...mail,
      decideBy: addDays(today, room.facility.processingDays),
    });
  }

  async paymentRequested(tx: Tx, about: About, isApproved: boolean): Promise<void> {
    const { mail, ...to } = await this.about(tx, about);
    this.send(tx, to, 'payment-requested', {
      ...mail,
      isApproved,
      amountYen: to.booking.feeYen ?? 0,
      payBy: to.booking.payBy ?? to.booking.startsAt,
      payUrl: mail.bookingUrl,
    });
  }

  /** A konbini number was issued; `until` is when the shop stops taking it. */
  async paymentInstructions(
    tx: Tx,
    charge: { readonly bookingId: string; readonly amountYen: number; readonly paymentUrl: string | null },
    until: Date | null,
  ): Promise<void> {
    const { mail, ...to } = await this.about(tx, charge.bookingId);
    this.send(tx, to, 'payment-instructions', {
      ...mail,
      amountYen: charge.amountYen,
      payBy: until ?? to.booking.payBy ?? to.booking.startsAt,
      instructionsUrl: charge.paymentUrl ?? '',
    });
  }

  async refused(tx: Tx, bookingId: string, reason: { article: string; facts: string }): Promise<void> {
    const { mail, room, ...to } = await this.about(tx, bookingId);
    const today = localDateOf(tx.now, room.facility.municipality.timeZone);
    this.send(tx, to, 'application-refused', {
      ...mail,
      article: reason.article,
      reason: reason.facts,
      instruction: instructionText('refusal', room.facility, today),
    });
  }

  async confirmed(tx: Tx, about: About): Promise<void> {
    const { mail, room, ...to } = await this.about(tx, about);
    const { booking } = to;
    const steps = booking.feeYen ? (booking.refundTerms ?? []) : [];
    this.send(
      tx,
      to,
      'booking-confirmed',
      {
        ...mail,
        amountYen: booking.feeYen ?? 0,
        permitUrl: `${mail.bookingUrl}/permit`,
        keyGuide: room.facility.keyGuide,
        refundSteps: steps.map(step => ({ ...step, percent: String(step.percent) })),
      },
      {
        uid: booking.id,
        startsAt: booking.startsAt,
        endsAt: booking.endsAt,
        summary: `${room.facility.name} ${room.name}`,
        location: `${room.facility.name}（${room.facility.address}）`,
        url: mail.bookingUrl,
      },
    );
  }

  async cancelled(
    tx: Tx,
    bookingId: string,
    money: { paidYen: number; refundYen: number; paidBy: PaidBy | null; byTown: boolean },
  ): Promise<void> {
    const { mail, ...to } = await this.about(tx, bookingId);
    this.send(tx, to, 'booking-cancelled', { ...mail, ...money, rule: null });
  }

  async lapsed(tx: Tx, bookingId: string): Promise<void> {
    const { mail, room, ...to } = await this.about(tx, bookingId);
    this.send(tx, to, 'booking-lapsed', {
      ...mail,
      payBy: to.booking.payBy ?? tx.now,
      searchUrl: `${this.settings.RESIDENT_URL}/towns/${room.municipalityId}`,
    });
  }

  async latePaymentRefunded(tx: Tx, bookingId: string, paidYen: number, paidBy: PaidBy): Promise<void> {
    const { mail, ...to } = await this.about(tx, bookingId);
    this.send(tx, to, 'late-payment-refunded', { ...mail, paidYen, paidBy });
  }

  async refundFailed(tx: Tx, bookingId: string, refundYen: number): Promise<void> {
    const { mail, ...to } = await this.about(tx, bookingId);
    this.send(tx, to, 'refund-failed', { ...mail, refundYen });
  }

  /** The booking as it stands, and what every letter about it says; for letters of other topics too. */
  async about(tx: Tx, about: About): Promise<Addressed> {
    const { booking, applicant } =
      typeof about === 'string' ? await this.bookings.withApplicant(tx, about) : about;
    const room = await this.catalogue.room(booking.roomId);
    const { facility } = room;
    const isEnglish = booking.locale === 'en';
    return {
      booking,
      room,
      applicant,
      mail: {
        recipientName: nameOfBooker(booking, applicant),
        office: officeOf(booking, room),
        number: showBookingNumber(booking.number),
        facility: isEnglish ? facility.nameEn : facility.name,
        room: isEnglish ? room.nameEn : room.name,
        address: facility.address,
        startsAt: booking.startsAt,
        endsAt: booking.endsAt,
        bookingUrl: `${this.settings.RESIDENT_URL}/bookings/${booking.id}`,
      },
    };
  }

  /** One letter per booking and turn, unless a turn can come again. Whoever is booked for by staff hears of it at that moment. */
  send<Name extends TemplateName>(
    tx: Tx,
    { booking, applicant }: Pick<Addressed, 'booking' | 'applicant'>,
    template: Name,
    params: TemplateParams[Name],
    calendarEvent?: CalendarEvent,
  ): void {
    const turn = comesAgain.has(template) ? `:${tx.now.getTime()}` : '';
    this.queue.run(tx, {
      template,
      accountId: applicant.accountId,
      isPresent: tx.actor.kind === 'staff' && booking.createdAt.getTime() === tx.now.getTime(),
      recipient: applicant.email,
      locale: booking.locale,
      municipalityId: booking.municipalityId,
      params,
      dedupeKey: `${template}:${booking.id}${turn}`,
      ...(calendarEvent ? { calendarEvent } : {}),
    });
  }
}
