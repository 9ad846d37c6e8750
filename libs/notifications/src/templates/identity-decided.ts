import { officeBlock } from './booking-mail';
import { button, paragraph, type Template } from './mail';
import type { TemplateParams } from './params';

export const identityDecided: Template<TemplateParams['identity-decided']> = (params, { t }) => {
  const { refusal, office, recipientName, identityUrl } = params;
  const { municipality } = office;
  const outcome = refusal ? 'refused' : 'accepted';
  const reason = refusal ? t(`common.image-refusal.${refusal}`) : '';
  return {
    subject: t(`mails.identity-decided.${outcome}.subject`, { municipality }),
    blocks: [
      paragraph(t('mails.frame.greeting', { name: recipientName })),
      paragraph(
        `${t('mails.frame.thanks', { municipality })}\n${t(`mails.identity-decided.${outcome}.lead`, { reason })}`,
      ),
      button(t('mails.identity-decided.button'), identityUrl),
      officeBlock(office, t),
    ],
  };
};
