import { formatTimeRange, formatYen } from '@kashikan/i18n';
import { deadlineWords, officeBlock } from './booking-mail';
import { button, type Language, type Mail, paragraph, section, type Template } from './mail';
import type { BasketMail, TemplateParams } from './params';

/** One line a booking: 「12月8日（火）13時から17時、中央公民館 第2会議室、2,100円（受付番号 100001-7）」. */
const linesOf = ({ bookings, office }: BasketMail, { locale, t }: Language): string[] =>
  bookings.map(({ startsAt, endsAt, facility, room, amountYen, number, standing }) =>
    [
      t('mails.basket.line', {
        when: formatTimeRange(locale, { startsAt, endsAt }, office.zone, 'year'),
        where: `${facility} ${room}`,
        amount: formatYen(locale, amountYen),
        number,
      }),
      ...(standing ? [t(`mails.basket.standing.${standing}`)] : []),
    ].join(' '),
  );

const basketMail = (
  params: BasketMail,
  language: Language,
  { title, lead, after }: { title: string; lead: string; after: readonly string[] },
): Mail => {
  const { t } = language;
  const { municipality } = params.office;
  return {
    subject: t('mails.basket.subject', { municipality, title, count: params.bookings.length }),
    blocks: [
      paragraph(t('mails.frame.greeting', { name: params.recipientName })),
      paragraph(`${t('mails.frame.thanks', { municipality })}\n${lead}`),
      section(t('mails.basket.list'), linesOf(params, language)),
      paragraph(after.join('\n')),
      button(t('mails.basket.button'), params.basketUrl),
      officeBlock(params.office, t),
    ],
  };
};

export const basketReceived: Template<TemplateParams['basket-received']> = (params, language) => {
  const { locale, t } = language;
  const due = formatYen(locale, params.dueYen);
  const { firstPayBy } = params;
  return basketMail(params, language, {
    title: t('mails.basket-received.title'),
    lead: t('mails.basket-received.lead', { count: params.bookings.length }),
    after: firstPayBy
      ? [
          t('mails.basket-received.due', { due }),
          t('mails.basket-received.pay-by', {
            deadline: deadlineWords(locale, firstPayBy, params.office.zone),
          }),
        ]
      : [t('mails.basket-received.nothing-due')],
  });
};

export const basketCancelled: Template<TemplateParams['basket-cancelled']> = (params, language) => {
  const { locale, t } = language;
  const [paid, refund] = [formatYen(locale, params.paidYen), formatYen(locale, params.refundYen)];
  return basketMail(params, language, {
    title: t('mails.basket-cancelled.title'),
    lead: t('mails.basket-cancelled.lead', { count: params.bookings.length }),
    after:
      params.paidYen === 0
        ? [t('mails.booking-cancelled.unpaid')]
        : params.refundYen === 0
          ? [t('mails.booking-cancelled.no-refund', { paid })]
          : [t('mails.booking-cancelled.refund', { paid, refund }), t('mails.basket-cancelled.how')],
  });
};
