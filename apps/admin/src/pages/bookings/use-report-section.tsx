import { formatDateTime, formatTimeRange, formatYen } from '@kashikan/i18n';
import { Section, SummaryList, useWords } from '@kashikan/ui';
import type { BookingProps } from './booking.view';

/** 利用実績, once it is reported. */
export function UseReportSection({ page, whole: { report, changes } }: BookingProps) {
  const t = useWords();
  if (!report) return null;
  const used = { startsAt: report.startedAt, endsAt: report.endedAt };
  const at = formatDateTime('ja', report.reportedAt, page.zone);
  const charged = changes.filter(({ kind, state }) => kind === 'overtime' && state !== 'withdrawn');
  return (
    <Section title={t('admin.use.section')}>
      <SummaryList
        rows={[
          { label: t('admin.use.people'), value: `${report.people}${t('admin.use.people.unit')}` },
          { label: t('admin.use.used'), value: formatTimeRange('ja', used, page.zone, 'year') },
          ...charged.map(({ state, dueYen }) => ({
            label: t('admin.use.overtime'),
            value: t(`admin.use.overtime.${state as 'made' | 'awaiting-payment'}`, {
              amount: formatYen('ja', dueYen),
            }),
          })),
          ...report.checks.map(({ name, done }) => ({
            label: name,
            value: t(done ? 'admin.use.done' : 'admin.use.undone'),
          })),
          report.note ? { label: t('admin.use.note'), value: report.note } : null,
          { label: t('admin.use.by'), value: t(`admin.use.by.${report.reportedByKind}`, { at }) },
        ]}
      />
    </Section>
  );
}
