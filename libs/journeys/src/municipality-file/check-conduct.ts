import { type Finding, finding } from './file-problem';
import { repeated } from './known-codes';
import type { MunicipalityFile } from './municipality.form';

/** A suspension for what is never recorded would bind nobody, and a rule that nobody expects is worse than none. */
export function checkConduct({ conduct }: MunicipalityFile): Finding[] {
  const { suspensions, exemptDates, lateCancelDays } = conduct;
  const seen = new Set<string>();
  return [
    ...repeated(suspensions, ['conduct', 'suspensions']),
    ...suspensions.flatMap(({ kind, name }, index) =>
      kind === 'late-cancel' && lateCancelDays === undefined
        ? [finding(['conduct', 'suspensions', index, 'kind'], 'import.late-cancel-days', { name })]
        : [],
    ),
    ...exemptDates.flatMap(({ date }, index) => {
      const isRepeated = seen.has(date);
      seen.add(date);
      return isRepeated
        ? [finding(['conduct', 'exemptDates', index, 'date'], 'import.repeated-code', { code: date })]
        : [];
    }),
  ];
}
