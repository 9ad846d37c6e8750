import { type Fields, textOf } from '@kashikan/edge';
import { translate } from '@kashikan/i18n';
import type { FacilityForm } from '@kashikan/journeys';
import type { FacilitySection } from './facility-section';
import { HallRulesPage } from './hall-rules.view';
import { given, linesOf } from './write-room';

export const hallRulesSection: FacilitySection = {
  view: HallRulesPage,
  note: () => translate('ja', 'admin.hall-rules'),
  of: ({ waiting, releases, useReport }) => [waiting, releases, useReport],
  write: writeHallRules,
  isField: field => /^(waiting|releases|useReport)/.test(field),
  boxes: ['waiting', 'releases', 'useReport', 'useReport-askResident'],
};

/** A rule whose box is empty is no rule of the hall; the others are written as they were typed. */
function writeHallRules(facility: FacilityForm, fields: Fields): void {
  const isOn = (name: string): boolean => textOf(fields, name) === 'yes';
  const columns = (rule: string, names: readonly string[]) =>
    Object.fromEntries(names.map(name => [name, given(fields, `${rule}-${name}`)]));
  Object.assign(facility, {
    waiting: isOn('waiting')
      ? columns('waiting', ['offerHours', 'most', 'quietFrom', 'quietUntil'])
      : undefined,
    releases: isOn('releases') ? columns('releases', ['opensAt', 'daysAfter']) : undefined,
    useReport: isOn('useReport')
      ? {
          checks: linesOf(fields, 'useReport-checks'),
          askResident: isOn('useReport-askResident'),
          ...columns('useReport', ['dueDays']),
        }
      : undefined,
  });
}
