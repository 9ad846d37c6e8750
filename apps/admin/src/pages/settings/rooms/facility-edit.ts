import { type Fields, textOf } from '@kashikan/edge';
import type { FacilityForm } from '@kashikan/journeys';
import { fieldBelow, type SectionEdit } from '../../../frame/edit-section';
import { writeAccessibility } from './accessibility-fields';
import { facilityPlaceOf } from './facility-place';
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

/** Only what this form shows: the rooms, fee tables and calendar of the facility are the business of others. */
export const facilitySection = (facility: FacilityForm) => [
  ...texts.map(name => facility[name]),
  facility.payment,
  facility.accessibility,
];

export const facilityEditOf = (code: string, fields: Fields): SectionEdit => ({
  note: textOf(fields, 'name') || code,
  sectionOf: document => {
    const place = facilityPlaceOf(document, code);
    return place && facilitySection(place.facility);
  },
  edit: document => {
    const place = facilityPlaceOf(document, code);
    if (place) writeFacility(place.facility, fields);
  },
  fieldOf: (path, document) => {
    const place = facilityPlaceOf(document, code);
    const field = place && fieldBelow(path, place.path);
    return field !== undefined && isOfThisForm(field) ? field : undefined;
  },
});

const isOfThisForm = (field: string): boolean =>
  field === '' || /^(payment|accessibility)-/.test(field) || texts.some(name => name === field);

function writeFacility(facility: FacilityForm, fields: Fields): void {
  Object.assign(facility, Object.fromEntries(texts.map(name => [name, given(fields, name)])));
  Object.assign(facility.payment, {
    dueDays: given(fields, 'payment-dueDays'),
    beforeUseDays: given(fields, 'payment-beforeUseDays'),
  });
  writeAccessibility(facility, fields);
}
