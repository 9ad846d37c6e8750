import { type Fields, textOf } from '@kashikan/edge';
import { translate } from '@kashikan/i18n';
import type { FacilityForm } from '@kashikan/journeys';
import { fieldBelow, type SectionEdit } from '../../../frame/edit-section';
import { facilityPlaceOf } from './facility-place';
import { given, linesOf } from './write-room';

/** Only what this form shows. */
export const hallRulesSection = ({ waiting, releases, useReport }: FacilityForm) => [
  waiting,
  releases,
  useReport,
];

export const hallRulesEditOf = (code: string, fields: Fields): SectionEdit => ({
  note: translate('ja', 'admin.hall-rules'),
  sectionOf: document => {
    const place = facilityPlaceOf(document, code);
    return place && hallRulesSection(place.facility);
  },
  edit: document => {
    const place = facilityPlaceOf(document, code);
    if (place) writeHallRules(place.facility, fields);
  },
  fieldOf: (path, document) => {
    const place = facilityPlaceOf(document, code);
    const field = place && fieldBelow(path, place.path);
    return field !== undefined && /^(waiting|releases|useReport)/.test(field) ? field : undefined;
  },
  boxes: ['waiting', 'releases', 'useReport', 'useReport-askResident'],
});

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
