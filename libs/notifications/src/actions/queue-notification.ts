import type { Tx } from '@kashikan/database';
import { type Locale, words } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { type CalendarEvent, calendarFile } from '../calendar/calendar-file';
import { notificationErrors } from '../notifications.errors';
import { isOneAddress, isSafeHeader, onOneLine } from '../rules';
import { sendNotificationTask } from '../send-notification.task';
import { insertNotification } from '../store/notifications.store';
import { templates } from '../templates';
import { kindOf } from '../templates/kind-of';
import type { Template } from '../templates/mail';
import type { TemplateName, TemplateParams } from '../templates/params';
import { renderHtml } from '../templates/render-html';
import { renderForPaper, renderText } from '../templates/render-text';

export interface Notification<Name extends TemplateName> {
  readonly template: Name;
  readonly params: TemplateParams[Name];
  /** Who is told, by the way that they chose; null when it goes to an address of which nobody knows whose it is. */
  readonly accountId: string | null;
  /** They are told face to face or on the telephone at this moment, so that no letter and no call follows. */
  readonly isPresent?: boolean;
  /** One plain mail address; null for a person who has none. */
  readonly recipient: string | null;
  readonly locale: Locale;
  readonly municipalityId: string | null;
  /** Names the fact that is told, such as `booking-confirmed:<booking id>`; it is told once. */
  readonly dedupeKey: string;
  /** Goes along as booking.ics. */
  readonly calendarEvent?: CalendarEvent;
}

/** Puts a notice into the outbox, worded at once, in the transaction of the change it tells of: a mail to send, or a letter or call for staff. */
@Injectable()
export class QueueNotification {
  /** Throws `notification.unsafe-header` for an address that is not one plain address. Telling a fact again does nothing. */
  run<Name extends TemplateName>(tx: Tx, notification: Notification<Name>): void {
    const { locale, recipient, calendarEvent } = notification;
    const template: Template<TemplateParams[Name]> = templates[notification.template];
    const drafted = template(notification.params, { locale, t: words(locale) });
    const mail = { ...drafted, subject: onOneLine(drafted.subject) };
    if (recipient !== null && !isOneAddress(recipient)) throw notificationErrors.unsafeHeader('recipient');
    if (!isSafeHeader(mail.subject)) throw notificationErrors.unsafeHeader('subject');
    const text = {
      id: newId(),
      municipalityId: notification.municipalityId,
      dedupeKey: notification.dedupeKey,
      template: notification.template,
      locale,
      accountId: notification.accountId,
      kind: kindOf[notification.template],
      isPresent: notification.isPresent ?? false,
      recipient,
      subject: mail.subject,
      bodyText: renderText(mail),
      paperText: renderForPaper(mail),
      bodyHtml: renderHtml(mail, locale),
      calendarFile: calendarEvent ? calendarFile(calendarEvent, tx.now) : null,
    };
    insertNotification(tx, text, sendNotificationTask);
  }
}
