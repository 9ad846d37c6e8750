import { button, paragraph, type Template } from './mail';
import type { TemplateParams } from './params';

export const signInCode: Template<TemplateParams['sign-in-code']> = (
  { code, validMinutes, linkUrl },
  { t },
) => ({
  subject: t('mails.sign-in-code.subject'),
  blocks: [
    paragraph(t('mails.sign-in-code.lead')),
    { kind: 'code', code },
    ...(linkUrl === null
      ? []
      : [paragraph(t('mails.sign-in-code.or-link')), button(t('mails.sign-in-code.link'), linkUrl)]),
    paragraph(t('mails.sign-in-code.expires', { minutes: validMinutes })),
    paragraph(`${t('mails.sign-in-code.never-asked')}\n${t('mails.sign-in-code.mistake')}`),
  ],
});
