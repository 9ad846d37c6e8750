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
import type { Template } from '../templates/mail';
import type { TemplateName, TemplateParams } from '../templates/params';
import { renderHtml } from '../templates/render-html';
import { renderText } from '../templates/render-text';

export interface Notification<Name extends TemplateName> {
  readonly template: Name;
  readonly params: TemplateParams[Name];
  /** One plain mail address; null for a person who has none, to whom staff say it themselves. */
  readonly recipient: string | null;
  readonly locale: Locale;
  readonly municipalityId: string | null;
  /** Names the fact that is told, such as `booking-confirmed:<booking id>`; it is told once. */
  readonly dedupeKey: string;
  /** Goes along as booking.ics. */
  readonly calendarEvent?: CalendarEvent;
}

/** Puts a mail into the outbox, worded at once, in the transaction of the change it tells of. */
@Injectable()
export class QueueNotification {
  /** Throws `notification.unsafe-header` for an address that is not one plain address. Telling a fact again does nothing. */
  run<Name extends TemplateName>(tx: Tx, notification: Notification<Name>): void {
    const { locale, recipient, calendarEvent } = notification;
    const template: Template<TemplateParams[Name]> = templates[notification.template];
    const drafted = template(notification.params, { locale, t: words(locale) });
    const mail = { ...drafted, subject: onOneLine(drafted.subject) };
    if (recipient === null) return;
    if (!isOneAddress(recipient)) throw notificationErrors.unsafeHeader('recipient');
    if (!isSafeHeader(mail.subject)) throw notificationErrors.unsafeHeader('subject');
    const text = {
      id: newId(),
      municipalityId: notification.municipalityId,
      dedupeKey: notification.dedupeKey,
      template: notification.template,
      locale,
      recipient,
      subject: mail.subject,
      bodyText: renderText(mail),
      bodyHtml: renderHtml(mail, locale),
      calendarFile: calendarEvent ? calendarFile(calendarEvent, tx.now) : null,
    };
    insertNotification(tx, text, sendNotificationTask);
  }
}
