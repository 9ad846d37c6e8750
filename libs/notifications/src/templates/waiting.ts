import { bookingMail, deadlineWords } from './booking-mail';
import { button, paragraph, type Template } from './mail';
import type { TemplateParams } from './params';

export const waitingOffered: Template<TemplateParams['waiting-offered']> = (params, language) => {
  const { locale, t } = language;
  const deadline = deadlineWords(locale, params.until, params.office.zone);
  return bookingMail(params, language, {
    title: t('mails.waiting-offered.title'),
    lead: t('mails.waiting-offered.lead', { deadline }),
    blocks: [
      button(t('mails.waiting-offered.button'), params.applyUrl),
      paragraph(t('mails.waiting-offered.next', { deadline })),
      paragraph(t('mails.waiting-offered.decline', { url: params.waitingUrl })),
    ],
  });
};
