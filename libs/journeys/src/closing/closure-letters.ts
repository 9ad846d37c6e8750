import type { Booking } from '@kashikan/bookings';
import type { ClosureCause, ClosureWords } from '@kashikan/calendar';
import { Catalogue } from '@kashikan/catalogue';
import { Settings } from '@kashikan/config';
import type { Tx } from '@kashikan/database';
import { type PaidBy, QueueNotification } from '@kashikan/notifications';
import { Injectable } from '@nestjs/common';
import { Letters } from '../letters';

/** Why, in the words of the town. */
export interface Because {
  readonly closureId: string;
  readonly words: ClosureWords;
  readonly cause: ClosureCause;
}

interface Money {
  readonly paidYen: number;
  readonly refundYen: number;
  readonly paidBy: PaidBy | null;
}

const wordsIn = ({ words }: Because, { locale }: Booking): string =>
  locale === 'en' ? (words.en ?? words.ja) : words.ja;

/** What is told to whoever had booked a room that closes. */
@Injectable()
export class ClosureLetters {
  constructor(
    private readonly letters: Letters,
    private readonly queue: QueueNotification,
    private readonly catalogue: Catalogue,
    private readonly settings: Settings,
  ) {}

  async cancelled(tx: Tx, bookingId: string, because: Because, money: Money): Promise<void> {
    const { booking, applicant, mail } = await this.letters.about(tx, bookingId);
    this.queue.run(tx, {
      template: 'booking-closed',
      accountId: applicant.accountId,
      recipient: applicant.email,
      locale: booking.locale,
      municipalityId: booking.municipalityId,
      params: {
        ...mail,
        ...money,
        because: wordsIn(because, booking),
        isDisaster: because.cause === 'force-majeure',
        searchUrl: `${this.settings.RESIDENT_URL}/towns/${booking.municipalityId}`,
      },
      dedupeKey: `booking-closed:${bookingId}`,
    });
  }

  /** `old` is the booking as it was before it moved. */
  async moved(tx: Tx, old: Booking, because: Because, money: Money): Promise<void> {
    const { booking, applicant, mail } = await this.letters.about(tx, old.id);
    const room = (await this.catalogue.current()).rooms.get(old.roomId);
    const isEnglish = booking.locale === 'en';
    this.queue.run(tx, {
      template: 'booking-moved',
      accountId: applicant.accountId,
      recipient: applicant.email,
      locale: booking.locale,
      municipalityId: booking.municipalityId,
      params: {
        ...mail,
        ...money,
        because: wordsIn(because, booking),
        old: {
          facility: (isEnglish ? room?.facility.nameEn : room?.facility.name) ?? '',
          room: (isEnglish ? room?.nameEn : room?.name) ?? '',
          startsAt: old.startsAt,
          endsAt: old.endsAt,
        },
        dueYen: booking.state === 'payment-due' ? (booking.feeYen ?? 0) : null,
        permitUrl: booking.state === 'confirmed' ? `${mail.bookingUrl}/permit` : null,
      },
      dedupeKey: `booking-moved:${old.id}:${because.closureId}`,
    });
  }
}
