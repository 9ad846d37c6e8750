import { translate } from '@kashikan/i18n';
import type { FacilityForm } from '@kashikan/journeys';

/** What each rule of a hall does to residents, in a sentence. */
export const waitingSentence = (waiting: FacilityForm['waiting']): string =>
  waiting
    ? translate('ja', 'admin.hall-rules.waiting.does', {
        hours: waiting.offerHours,
        from: waiting.quietFrom,
        until: waiting.quietUntil,
        most: waiting.most,
      })
    : translate('ja', 'admin.hall-rules.waiting.none');

export function releasesSentence(releases: FacilityForm['releases']): string {
  if (!releases) return translate('ja', 'admin.hall-rules.releases.none');
  const { daysAfter, opensAt } = releases;
  return daysAfter === 0
    ? translate('ja', 'admin.hall-rules.releases.next', { at: opensAt })
    : translate('ja', 'admin.hall-rules.releases.does', { days: daysAfter, at: opensAt });
}

export function useReportSentence(report: FacilityForm['useReport']): string {
  if (!report?.askResident) return translate('ja', 'admin.hall-rules.report.none');
  return report.checks.length > 0
    ? translate('ja', 'admin.hall-rules.report.does-with', { checks: report.checks.join('、') })
    : translate('ja', 'admin.hall-rules.report.does');
}
