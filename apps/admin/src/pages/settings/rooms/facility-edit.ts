import { type Fields, textOf } from '@kashikan/edge';
import type { FacilityForm } from '@kashikan/journeys';
import { writeAccessibility } from './accessibility-fields';
import type { FacilitySection } from './facility-section';
import { FacilityEditorPage } from './facility.view';
import { given } from './write-room';

const texts = [
  'name',
  'nameKana',
  'nameEn',
  'address',
  'phone',
  'access',
  'keyGuide',
  'chargingMode',
  'revenueAccount',
  'decidingAuthority',
  'invoiceNumber',
  'processingDays',
] as const;

export const facilitySection: FacilitySection = {
  view: FacilityEditorPage,
  note: (fields, code) => textOf(fields, 'name') || code,
  of: facility => [...texts.map(name => facility[name]), facility.payment, facility.accessibility],
  write: writeFacility,
  isField: field =>
    field === '' || /^(payment|accessibility)-/.test(field) || texts.some(name => name === field),
};

function writeFacility(facility: FacilityForm, fields: Fields): void {
  Object.assign(facility, Object.fromEntries(texts.map(name => [name, given(fields, name)])));
  Object.assign(facility.payment, {
    dueDays: given(fields, 'payment-dueDays'),
    beforeUseDays: given(fields, 'payment-beforeUseDays'),
  });
  writeAccessibility(facility, fields);
}
