import { formatYen } from '@kashikan/i18n';
import { bookingMail, deadlineWords, toBooking } from './booking-mail';
import { button, paragraph, type Template } from './mail';
import type { TemplateParams } from './params';

export const paymentRequested: Template<TemplateParams['payment-requested']> = (params, language) => {
  const { locale, t } = language;
  const amount = formatYen(locale, params.amountYen);
  const deadline = deadlineWords(locale, params.payBy, params.office.zone);
  const cause = params.isApproved ? 'approved' : 'direct';
  return bookingMail(params, language, {
    title: t(`mails.payment-requested.${cause}.title`),
    lead: t(`mails.payment-requested.${cause}.lead`),
    facts: [
      [t('mails.label.amount'), amount],
      [t('mails.label.pay-by'), deadline],
    ],
    blocks: [
      button(t('mails.payment-requested.button', { amount, deadline }), params.payUrl),
      paragraph(
        `${t('mails.payment-requested.late', { deadline })}\n${t('mails.payment-requested.paid-already')}`,
      ),
    ],
  });
};

export const paymentInstructions: Template<TemplateParams['payment-instructions']> = (params, language) => {
  const { locale, t } = language;
  const deadline = deadlineWords(locale, params.payBy, params.office.zone);
  return bookingMail(params, language, {
    title: t('mails.payment-instructions.title'),
    lead: t('mails.payment-instructions.lead'),
    facts: [
      [t('mails.label.amount'), formatYen(locale, params.amountYen)],
      [t('mails.label.pay-by'), deadline],
    ],
    blocks: [
      button(t('mails.payment-instructions.button'), params.instructionsUrl),
      paragraph(`${t('mails.payment-instructions.stores')}\n${t('mails.payment-instructions.wait')}`),
      paragraph(t('mails.payment-requested.late', { deadline })),
      toBooking(params, language),
    ],
  });
};
