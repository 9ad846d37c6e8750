import { formatDate, formatTimeRange, formatYen } from '@kashikan/i18n';
import { bookingMail, deadlineWords, toBooking } from './booking-mail';
import { type Block, button, type Language, paragraph, section, type Template } from './mail';
import type { BookingMail, ChangedPlace, TemplateParams } from './params';

const placeWords = (place: ChangedPlace, { office }: BookingMail, { locale }: Language): string =>
  `${formatTimeRange(locale, place, office.zone, 'year')} ${place.room}`;

export const bookingChanged: Template<TemplateParams['booking-changed']> = (params, language) => {
  const { locale, t } = language;
  return bookingMail(params, language, {
    title: t('mails.booking-changed.title'),
    lead: t('mails.booking-changed.lead'),
    facts: [
      [t('mails.label.before'), placeWords(params.was, params, language)],
      [t('mails.label.fee-before'), formatYen(locale, params.feeBeforeYen)],
      [t('mails.label.fee-after'), formatYen(locale, params.feeYen)],
    ],
    blocks: [
      ...moneyOf(params, language),
      ...(params.permitUrl
        ? [
            paragraph(t('mails.booking-changed.permit')),
            button(t('mails.booking-confirmed.button'), params.permitUrl),
          ]
        : []),
      toBooking(params, language),
    ],
  });
};

function moneyOf(params: TemplateParams['booking-changed'], { locale, t }: Language): Block[] {
  if (params.payBy) {
    const deadline = deadlineWords(locale, params.payBy, params.office.zone);
    return [
      paragraph(t('mails.booking-changed.pay', { amount: formatYen(locale, params.feeYen), deadline })),
    ];
  }
  if (params.refundYen === 0) return [];
  const refund = formatYen(locale, params.refundYen);
  return [
    paragraph(
      `${t('mails.booking-changed.refund', { refund })}\n${t(`mails.refund-when.${params.paidBy ?? 'other'}`)}`,
    ),
  ];
}

export const changePaymentRequested: Template<TemplateParams['change-payment-requested']> = (
  params,
  language,
) => {
  const { locale, t } = language;
  const deadline = deadlineWords(locale, params.payBy, params.office.zone);
  const amount = formatYen(locale, params.dueYen);
  return bookingMail(params, language, {
    title: t('mails.change-payment-requested.title'),
    lead: t(`mails.change-payment-requested.${params.isApproved ? 'approved' : 'direct'}`),
    facts: [
      [t('mails.label.wanted'), placeWords(params.wanted, params, language)],
      [t('mails.label.difference'), amount],
      [t('mails.label.pay-by'), deadline],
    ],
    blocks: [
      button(t('mails.payment-requested.button', { amount, deadline }), params.bookingUrl),
      paragraph(t('mails.change-payment-requested.late', { deadline })),
    ],
  });
};

export const changeReceived: Template<TemplateParams['change-received']> = (params, language) => {
  const { locale, t } = language;
  return bookingMail(params, language, {
    title: t('mails.change-received.title'),
    lead: t('mails.change-received.lead'),
    facts: [[t('mails.label.wanted'), placeWords(params.wanted, params, language)]],
    blocks: [
      paragraph(t('mails.change-received.next', { date: formatDate(locale, params.decideBy) })),
      toBooking(params, language),
    ],
  });
};

export const changeEnded: Template<TemplateParams['change-ended']> = (params, language) => {
  const { t } = language;
  const { refusal } = params;
  return bookingMail(params, language, {
    title: t(`mails.change-ended.${params.how}.title`),
    lead: t(`mails.change-ended.${params.how}.lead`),
    facts: [
      [t('mails.label.wanted'), placeWords(params.wanted, params, language)],
      ...(refusal
        ? ([
            [t('mails.label.article'), refusal.article],
            [t('mails.label.reason'), refusal.reason],
          ] as const)
        : []),
    ],
    blocks: [
      paragraph(t('mails.change-ended.stays')),
      ...(refusal ? [section(t('documents.instruction.title'), refusal.instruction)] : []),
      toBooking(params, language),
    ],
  });
};

export const overtimeRequested: Template<TemplateParams['overtime-requested']> = (params, language) => {
  const { locale, t } = language;
  const deadline = deadlineWords(locale, params.payBy, params.office.zone);
  const amount = formatYen(locale, params.dueYen);
  const used = { startsAt: params.usedFrom, endsAt: params.usedUntil };
  return bookingMail(params, language, {
    title: t('mails.overtime-requested.title'),
    lead: t('mails.overtime-requested.lead'),
    facts: [
      [t('mails.label.used'), formatTimeRange(locale, used, params.office.zone, 'year')],
      [t('mails.label.overtime'), amount],
      [t('mails.label.pay-by'), deadline],
    ],
    blocks: [button(t('mails.payment-requested.button', { amount, deadline }), params.bookingUrl)],
  });
};
