import { formatDate } from '@kashikan/i18n';
import { bookingMail } from './booking-mail';
import { button, paragraph, type Template } from './mail';
import type { TemplateParams } from './params';

export const conductRecorded: Template<TemplateParams['conduct-recorded']> = (params, language) => {
  const { locale, t } = language;
  const { kind, suspendedUntil: until } = params;
  return bookingMail(params, language, {
    title: t(`mails.conduct-recorded.${kind}.title`),
    lead: t(`mails.conduct-recorded.${kind}.lead`),
    blocks: [
      paragraph(
        until
          ? t('mails.conduct.suspended', { date: formatDate(locale, until, 'year') })
          : t('mails.conduct.not-suspended'),
      ),
      paragraph(t('mails.conduct-recorded.appeal')),
      button(t('mails.conduct.button'), params.recordUrl),
    ],
  });
};

export const conductAppealed: Template<TemplateParams['conduct-appealed']> = (params, language) => {
  const { t } = language;
  return bookingMail(params, language, {
    title: t('mails.conduct-appealed.title'),
    lead: t('mails.conduct-appealed.lead'),
    blocks: [button(t('mails.conduct.button'), params.recordUrl)],
  });
};

export const conductDecided: Template<TemplateParams['conduct-decided']> = (params, language) => {
  const { locale, t } = language;
  const { decision, suspendedUntil: until } = params;
  return bookingMail(params, language, {
    title: t(`mails.conduct-decided.${decision}.title`),
    lead: t(`mails.conduct-decided.${decision}.lead`),
    facts: [[t('mails.label.reason'), params.reason]],
    blocks: [
      paragraph(
        until
          ? t('mails.conduct.suspended', { date: formatDate(locale, until, 'year') })
          : t('mails.conduct.not-suspended'),
      ),
      button(t('mails.conduct.button'), params.recordUrl),
    ],
  });
};
