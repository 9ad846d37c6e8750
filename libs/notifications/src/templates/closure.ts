import { formatTimeRange, formatYen } from '@kashikan/i18n';
import { bookingMail, toBooking } from './booking-mail';
import { type Block, button, paragraph, section, type Template } from './mail';
import type { TemplateParams } from './params';

/** 休館などによる取消し: an apology, the reason, all the money, and where to look for another room. */
export const bookingClosed: Template<TemplateParams['booking-closed']> = (params, language) => {
  const { locale, t } = language;
  const { paidYen, refundYen, paidBy } = params;
  const money =
    paidYen === 0
      ? t('mails.booking-cancelled.unpaid')
      : `${t('mails.booking-cancelled.refund-all', { paid: formatYen(locale, refundYen) })}\n${t(`mails.refund-when.${paidBy ?? 'other'}`)}`;
  return bookingMail(params, language, {
    title: t('mails.booking-cancelled.by-town.title'),
    lead: t(params.isDisaster ? 'mails.booking-closed.disaster' : 'mails.booking-closed.lead'),
    facts: [[t('mails.label.because'), params.because]],
    blocks: [
      paragraph(money),
      paragraph(t('mails.booking-closed.again')),
      button(t('mails.button.search'), params.searchUrl),
    ],
  });
};

/** 振替: the old and the new time and room, side by side, and what it changes about the money and the permit. */
export const bookingMoved: Template<TemplateParams['booking-moved']> = (params, language) => {
  const { locale, t } = language;
  const { old, refundYen, paidBy, permitUrl, dueYen } = params;
  const zone = params.office.zone;
  const place = ({ facility, room, startsAt, endsAt }: typeof old) =>
    `${formatTimeRange(locale, { startsAt, endsAt }, zone, 'year')}  ${facility} ${room}`;
  const money: Block[] =
    refundYen > 0
      ? [
          paragraph(
            `${t('mails.booking-moved.refund', { refund: formatYen(locale, refundYen) })}\n${t(`mails.refund-when.${paidBy ?? 'other'}`)}`,
          ),
        ]
      : [paragraph(t('mails.booking-moved.same-fee'))];
  const due =
    dueYen === null ? [] : [paragraph(t('mails.booking-moved.due', { amount: formatYen(locale, dueYen) }))];
  return bookingMail(params, language, {
    title: t('mails.booking-moved.title'),
    lead: t('mails.booking-moved.lead'),
    facts: [[t('mails.label.because'), params.because]],
    blocks: [
      section(t('mails.booking-moved.old'), [place(old)]),
      section(t('mails.booking-moved.new'), [place(params)]),
      ...money,
      ...due,
      ...(permitUrl
        ? [paragraph(t('mails.booking-moved.permit')), button(t('mails.booking-confirmed.button'), permitUrl)]
        : []),
      paragraph(t('mails.booking-moved.not-suitable')),
      toBooking(params, language),
    ],
  });
};
