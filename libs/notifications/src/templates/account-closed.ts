import { formatDateTime } from '@kashikan/i18n';
import { officeBlock } from './booking-mail';
import { paragraph, type Template } from './mail';
import type { TemplateParams } from './params';

export const accountClosed: Template<TemplateParams['account-closed']> = (params, { locale, t }) => {
  const { recipientName, office, closedAt } = params;
  return {
    subject: t('mails.account-closed.subject'),
    blocks: [
      paragraph(t('mails.frame.greeting', { name: recipientName })),
      paragraph(
        t('mails.account-closed.lead', { closedAt: formatDateTime(locale, closedAt, office.zone, 'year') }),
      ),
      paragraph(t('mails.account-closed.kept')),
      paragraph(t('mails.account-closed.again')),
      officeBlock(office, t),
    ],
  };
};
