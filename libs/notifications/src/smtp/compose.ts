import MailComposer from 'nodemailer/lib/mail-composer';
import type { OutgoingMail } from './mailer';

/** The mail as it goes over the wire (MIME). */
export function compose(mail: OutgoingMail, from: string): Promise<Buffer> {
  const calendar = mail.calendarFile;
  const composer = new MailComposer({
    from,
    to: { name: '', address: mail.recipient },
    subject: mail.subject,
    messageId: mail.messageId,
    date: mail.createdAt,
    text: mail.text,
    html: mail.html,
    textEncoding: 'base64',
    // RFC 3834: keeps holiday notices from answering; no answer is read.
    headers: { 'Auto-Submitted': 'auto-generated', 'Content-Language': mail.locale },
    attachments: calendar
      ? [
          {
            filename: 'booking.ics',
            content: calendar,
            contentType: 'text/calendar; charset=utf-8; method=PUBLISH',
          },
        ]
      : [],
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return composer.compile().build();
}
