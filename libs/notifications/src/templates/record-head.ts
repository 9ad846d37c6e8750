import { formatDateTime } from '@kashikan/i18n';
import { paragraph, type Template } from './mail';
import type { TemplateParams } from './params';

/** To whoever keeps the seals outside of the system: a hash, a moment, and whether all was well. */
export const recordHead: Template<TemplateParams['record-head']> = (params, { locale, t }) => {
  const { block, hash, closedAt, zone, checkedAt, fault } = params;
  const at = (moment: Date) => formatDateTime(locale, moment, zone, 'year');
  const wellWords = checkedAt
    ? t('mails.record-head.well', { at: at(checkedAt) })
    : t('mails.record-head.unchecked');
  const faultWords =
    fault && t(`mails.record-fault.${fault.kind}`, { block: fault.block, row: fault.rowId ?? '' });
  return {
    subject: t(fault ? 'mails.record-head.fault-subject' : 'mails.record-head.subject', { block }),
    blocks: [
      paragraph(t('mails.record-head.lead')),
      {
        kind: 'facts',
        facts: [
          [t('mails.record-head.block'), String(block)],
          [t('mails.record-head.closed'), at(closedAt)],
          [t('mails.record-head.hash'), hash],
        ],
      },
      paragraph(faultWords ? t('mails.record-head.fault', { fault: faultWords }) : wellWords),
      paragraph(t('mails.record-head.verify', { block, hash })),
    ],
  };
};
