import { formatDate, formatDateTime, formatTimeRange, type Locale } from '@kashikan/i18n';
import { localDateOf, localTimeOf, type Zone } from '@kashikan/kernel';
import { type Block, button, type Language, type Mail, paragraph } from './mail';
import type { BookingMail, Office } from './params';

type Fact = readonly [label: string, value: string];

/** The frame of every mail about a booking: greeting, what it is about, what to do, whom to ask. */
export function bookingMail(
  params: BookingMail,
  { locale, t }: Language,
  letter: { title: string; lead: string; facts?: readonly Fact[]; blocks: readonly Block[] },
): Mail {
  const { municipality, zone } = params.office;
  const when = formatTimeRange(locale, params, zone, 'year');
  return {
    subject: t('mails.frame.subject', { municipality, title: letter.title, number: params.number }),
    blocks: [
      paragraph(t('mails.frame.greeting', { name: params.recipientName })),
      paragraph(`${t('mails.frame.thanks', { municipality })}\n${letter.lead}`),
      {
        kind: 'facts',
        facts: [
          [t('mails.label.number'), params.number],
          [t('mails.label.when'), when],
          [t('mails.label.where'), `${params.facility} ${params.room}`],
          [t('mails.label.address'), params.address],
          ...(letter.facts ?? []),
        ],
      },
      ...letter.blocks,
      officeBlock(params.office, t),
    ],
  };
}

/** Whom to ask, at the end of every mail. */
export const officeBlock = ({ municipality, phone, phoneHours }: Office, t: Language['t']): Block => ({
  kind: 'office',
  noReply: t('mails.frame.no-reply'),
  lines: [t('mails.frame.office', { municipality }), t('mails.frame.phone', { phone, hours: phoneHours })],
});

export const toBooking = (params: BookingMail, { t }: Language): Block =>
  button(t('mails.button.booking'), params.bookingUrl);

/** A deadline at midnight is the day before it; any other is named with its hour. */
export const deadlineWords = (locale: Locale, deadline: Date, zone: Zone): string =>
  localTimeOf(deadline, zone) === '00:00'
    ? formatDate(locale, localDateOf(new Date(deadline.getTime() - 1), zone))
    : formatDateTime(locale, deadline, zone);
