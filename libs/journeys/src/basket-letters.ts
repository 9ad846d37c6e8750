import { type Booking, BookingsStore } from '@kashikan/bookings';
import { showBookingNumber } from '@kashikan/bookings/rules';
import { Catalogue } from '@kashikan/catalogue';
import { Settings } from '@kashikan/config';
import type { Tx } from '@kashikan/database';
import { type BasketMail, QueueNotification } from '@kashikan/notifications';
import { Injectable } from '@nestjs/common';
import { nameOfBooker, officeOf } from './letters';

type Standing = NonNullable<BasketMail['bookings'][number]['standing']>;

const standings: readonly Booking['state'][] = ['applied', 'payment-due', 'confirmed'] satisfies Standing[];

const stands = (state: Booking['state']): state is Standing => standings.includes(state);

/** One letter for everything that happens to several bookings at once. */
@Injectable()
export class BasketLetters {
  constructor(
    private readonly queue: QueueNotification,
    private readonly bookings: BookingsStore,
    private readonly settings: Settings,
    private readonly catalogue: Catalogue,
  ) {}

  async received(tx: Tx, basketId: string, bookingIds: readonly string[]): Promise<void> {
    const { mail, bookings, to } = await this.about(tx, basketId, bookingIds);
    const due = bookings.filter(({ state }) => state === 'payment-due');
    const deadlines = due.flatMap(({ payBy }) => payBy ?? []).sort((a, b) => a.getTime() - b.getTime());
    this.queue.run(tx, {
      ...to,
      template: 'basket-received',
      params: {
        ...mail,
        dueYen: due.reduce((sum, { feeYen }) => sum + (feeYen ?? 0), 0),
        firstPayBy: deadlines[0] ?? null,
      },
      dedupeKey: `basket-received:${basketId}:${tx.now.getTime()}`,
    });
  }

  async cancelled(
    tx: Tx,
    basketId: string,
    bookingIds: readonly string[],
    money: { readonly paidYen: number; readonly refundYen: number },
  ): Promise<void> {
    const { mail, to } = await this.about(tx, basketId, bookingIds);
    this.queue.run(tx, {
      ...to,
      template: 'basket-cancelled',
      params: { ...mail, ...money },
      dedupeKey: `basket-cancelled:${basketId}:${tx.now.getTime()}`,
    });
  }

  private async about(tx: Tx, basketId: string, bookingIds: readonly string[]) {
    const found = await Promise.all(bookingIds.map(id => this.bookings.withApplicant(tx, id)));
    found.sort((a, b) => a.booking.startsAt.getTime() - b.booking.startsAt.getTime());
    const [first] = found;
    if (!first) throw new Error('a letter about no booking');
    const { booking, applicant } = first;
    const { rooms } = await this.catalogue.current();
    const room = await this.catalogue.room(booking.roomId);
    const isEnglish = booking.locale === 'en';
    const mail: BasketMail = {
      recipientName: nameOfBooker(booking, applicant),
      office: officeOf(booking, room),
      basketUrl: `${this.settings.RESIDENT_URL}/baskets/${basketId}`,
      bookings: found.map(({ booking: one }) => {
        const its = rooms.get(one.roomId);
        return {
          number: showBookingNumber(one.number),
          facility: (isEnglish ? its?.facility.nameEn : its?.facility.name) ?? '',
          room: (isEnglish ? its?.nameEn : its?.name) ?? '',
          startsAt: one.startsAt,
          endsAt: one.endsAt,
          amountYen: one.feeYen ?? 0,
          standing: stands(one.state) ? one.state : null,
        };
      }),
    };
    const to = {
      accountId: applicant.accountId,
      recipient: applicant.email,
      locale: booking.locale,
      municipalityId: booking.municipalityId,
    };
    return { mail, to, bookings: found.map(({ booking: one }) => one) };
  }
}
