import { formatDate } from '@kashikan/i18n';
import { bookingMail, toBooking } from './booking-mail';
import { paragraph, section, type Template } from './mail';
import type { TemplateParams } from './params';

export const applicationReceived: Template<TemplateParams['application-received']> = (params, language) => {
  const { locale, t } = language;
  return bookingMail(params, language, {
    title: t('mails.application-received.title'),
    lead: t('mails.application-received.lead'),
    blocks: [
      paragraph(
        `${t('mails.application-received.next', { date: formatDate(locale, params.decideBy) })}\n${t('mails.application-received.unpaid')}`,
      ),
      toBooking(params, language),
    ],
  });
};

export const applicationRefused: Template<TemplateParams['application-refused']> = (params, language) => {
  const { t } = language;
  return bookingMail(params, language, {
    title: t('mails.application-refused.title'),
    lead: t('mails.application-refused.lead'),
    facts: [
      [t('mails.label.article'), params.article],
      [t('mails.label.reason'), params.reason],
    ],
    blocks: [
      paragraph(t('mails.application-refused.free')),
      section(t('documents.instruction.title'), params.instruction),
      paragraph(t('mails.application-refused.other')),
      toBooking(params, language),
    ],
  });
};
