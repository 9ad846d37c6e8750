import { formatDate, formatDateTime } from '@kashikan/i18n';
import { officeBlock } from './booking-mail';
import { type Block, button, type Language, type Mail, paragraph, section, type Template } from './mail';
import type { GroupMail, TemplateParams } from './params';

type Fact = readonly [label: string, value: string];

/** The frame of every mail about a group. */
function groupMail(
  { recipientName, group, office, groupUrl }: GroupMail,
  { t }: Language,
  letter: { title: string; lead: string; facts?: readonly Fact[]; blocks?: readonly Block[] },
): Mail {
  return {
    subject: t('mails.group.subject', { municipality: office.municipality, title: letter.title }),
    blocks: [
      paragraph(t('mails.frame.greeting', { name: recipientName })),
      paragraph(letter.lead),
      { kind: 'facts', facts: [[t('mails.group.name'), group], ...(letter.facts ?? [])] },
      ...(letter.blocks ?? []),
      button(t('mails.group.button'), groupUrl),
      officeBlock(office, t),
    ],
  };
}

export const groupInvited: Template<TemplateParams['group-invited']> = (params, { locale, t }) => {
  const { group, office, role, expiresAt, groupsUrl } = params;
  return {
    subject: t('mails.group-invited.subject'),
    blocks: [
      paragraph(t('mails.group-invited.lead', { group, role: t(`groups.role.${role}`) })),
      paragraph(t(`mails.group-invited.${role}`)),
      paragraph(t('mails.group-invited.until', { until: formatDateTime(locale, expiresAt, office.zone) })),
      button(t('mails.group-invited.button'), groupsUrl),
      paragraph(t('mails.group-invited.mistake')),
      officeBlock(office, t),
    ],
  };
};

export const groupReceived: Template<TemplateParams['group-received']> = (params, language) =>
  groupMail(params, language, {
    title: language.t('mails.group-received.title'),
    lead: language.t('mails.group-received.lead'),
  });

export const groupReturned: Template<TemplateParams['group-returned']> = (params, language) =>
  groupMail(params, language, {
    title: language.t('mails.group-returned.title'),
    lead: language.t('mails.group-returned.lead'),
    facts: [[language.t('mails.group-returned.what'), params.reason]],
  });

export const groupApproved: Template<TemplateParams['group-approved']> = (params, language) => {
  const { locale, t } = language;
  const { kind, validUntil, facilities } = params;
  return groupMail(params, language, {
    title: t('mails.group-approved.title'),
    lead: t('mails.group-approved.lead'),
    facts: [
      [t('mails.group.kind'), kind],
      [t('mails.group.until'), formatDate(locale, validUntil, 'year')],
      ...(facilities.length > 0 ? [[t('mails.group.facilities'), facilities.join('、')] as const] : []),
    ],
    blocks: [paragraph(t('mails.group-approved.next'))],
  });
};

export const groupRefused: Template<TemplateParams['group-refused']> = (params, language) => {
  const { t } = language;
  return groupMail(params, language, {
    title: t('mails.group-refused.title'),
    lead: t('mails.group-refused.lead'),
    facts: [
      [t('mails.label.article'), params.article],
      [t('mails.label.reason'), params.reason],
    ],
    blocks: [section(t('documents.instruction.title'), params.instruction)],
  });
};

export const groupEnded: Template<TemplateParams['group-ended']> = (params, language) =>
  groupMail(params, language, {
    title: language.t('mails.group-ended.title'),
    lead: language.t('mails.group-ended.lead'),
    facts: [[language.t('mails.label.reason'), params.reason]],
  });

export const groupEndsSoon: Template<TemplateParams['group-ends-soon']> = (params, language) => {
  const { locale, t } = language;
  return groupMail(params, language, {
    title: t('mails.group-ends-soon.title'),
    lead: t('mails.group-ends-soon.lead'),
    facts: [[t('mails.group.until'), formatDate(locale, params.validUntil, 'year')]],
    blocks: [paragraph(t('mails.group-ends-soon.next'))],
  });
};
