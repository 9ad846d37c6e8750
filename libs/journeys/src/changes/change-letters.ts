import { instructionText } from '@kashikan/approvals/rules';
import type { BookingChange } from '@kashikan/bookings';
import { Catalogue } from '@kashikan/catalogue';
import type { Tx } from '@kashikan/database';
import { type LocalDate, localDateOf } from '@kashikan/kernel';
import {
  type BookingMail,
  type PaidBy,
  QueueNotification,
  type TemplateName,
  type TemplateParams,
} from '@kashikan/notifications';
import { Injectable } from '@nestjs/common';
import { type Addressed, Letters } from '../letters';

type Place = TemplateParams['booking-changed']['was'];

/** What a resident is told of a change. Each letter names the booking as it was and as it is to be. */
@Injectable()
export class ChangeLetters {
  constructor(
    private readonly letters: Letters,
    private readonly queue: QueueNotification,
    private readonly catalogue: Catalogue,
  ) {}

  /** It is made. `method` is how the money came in that goes back. */
  async changed(tx: Tx, change: BookingChange, method: PaidBy | null): Promise<void> {
    const about = await this.letters.about(tx, change.bookingId);
    const { booking, mail } = about;
    const isToPay = booking.state === 'payment-due';
    this.send(tx, about, change, 'booking-changed', {
      ...mail,
      was: await this.place(change.before, about),
      feeBeforeYen: change.before.feeYen,
      feeYen: change.after.feeYen,
      refundYen: change.refundYen,
      paidBy: method,
      payBy: isToPay ? booking.payBy : null,
      permitUrl: booking.state === 'confirmed' ? `${mail.bookingUrl}/permit` : null,
    });
  }

  /** The difference is to be paid before it is made. */
  async paymentRequested(tx: Tx, change: BookingChange, isApproved: boolean): Promise<void> {
    const about = await this.letters.about(tx, change.bookingId);
    this.send(tx, about, change, 'change-payment-requested', {
      ...about.mail,
      wanted: await this.place(change.after, about),
      isApproved,
      dueYen: change.dueYen,
      payBy: change.openUntil ?? about.booking.startsAt,
    });
  }

  /** It goes to the approvers. */
  async received(tx: Tx, change: BookingChange, decideBy: LocalDate): Promise<void> {
    const about = await this.letters.about(tx, change.bookingId);
    const wanted = await this.place(change.after, about);
    this.send(tx, about, change, 'change-received', { ...about.mail, wanted, decideBy });
  }

  /** It will not be made; the booking stays. */
  async ended(tx: Tx, change: BookingChange, how: 'lapsed' | 'closed' | 'withdrawn'): Promise<void> {
    const about = await this.letters.about(tx, change.bookingId);
    const wanted = await this.place(change.after, about);
    this.send(tx, about, change, 'change-ended', { ...about.mail, wanted, how, refusal: null });
  }

  async refused(tx: Tx, change: BookingChange, reason: { article: string; facts: string }): Promise<void> {
    const about = await this.letters.about(tx, change.bookingId);
    const { facility } = about.room;
    const today = localDateOf(tx.now, facility.municipality.timeZone);
    this.send(tx, about, change, 'change-ended', {
      ...about.mail,
      wanted: await this.place(change.after, about),
      how: 'refused',
      refusal: {
        article: reason.article,
        reason: reason.facts,
        instruction: instructionText('refusal', facility, today),
      },
    });
  }

  /** Time was used beyond the permit. */
  async overtime(tx: Tx, change: BookingChange): Promise<void> {
    const about = await this.letters.about(tx, change.bookingId);
    this.send(tx, about, change, 'overtime-requested', {
      ...about.mail,
      usedFrom: new Date(change.after.startsAt),
      usedUntil: new Date(change.after.endsAt),
      dueYen: change.dueYen,
      payBy: change.openUntil ?? tx.now,
    });
  }

  private async place(of: BookingChange['before'], { booking }: Addressed): Promise<Place> {
    const room = await this.catalogue.room(of.roomId);
    return {
      room: booking.locale === 'en' ? room.nameEn : room.name,
      startsAt: new Date(of.startsAt),
      endsAt: new Date(of.endsAt),
    };
  }

  private send<Name extends TemplateName>(
    tx: Tx,
    { booking, applicant }: Addressed,
    change: BookingChange,
    template: Name,
    params: TemplateParams[Name] & BookingMail,
  ): void {
    this.queue.run(tx, {
      template,
      accountId: applicant.accountId,
      recipient: applicant.email,
      locale: booking.locale,
      municipalityId: booking.municipalityId,
      params,
      dedupeKey: `${template}:${change.id}`,
    });
  }
}
