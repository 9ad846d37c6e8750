import { type Fields, textOf } from '@kashikan/edge';
import type { EquipmentForm, FacilityForm } from '@kashikan/journeys';
import { fieldBelow, type SectionEdit } from '../../../frame/edit-section';
import { facilityPlaceOf } from './facility-place';
import { given } from './write-room';

/** The fields of a row are named as the file names them; behind the last row stands the new one. */
export const equipmentEditOf = (code: string, fields: Fields): SectionEdit => ({
  note: code,
  sectionOf: document => facilityPlaceOf(document, code)?.facility.equipment,
  edit: document => {
    const place = facilityPlaceOf(document, code);
    if (place) writeEquipment(place.facility, fields);
  },
  fieldOf: (path, document) => {
    const place = facilityPlaceOf(document, code);
    const field = place && fieldBelow(path, place.path);
    const [, column] = /^feeTables-\d+-equipment-\d+-(\w+)$/.exec(field ?? '') ?? [];
    if (column) return column === 'per' ? 'price-per' : 'price-yen';
    return field?.startsWith('equipment-') ? field : undefined;
  },
});

function writeEquipment(facility: FacilityForm, fields: Fields): void {
  const { equipment, feeTables } = facility;
  equipment.forEach((item, row) => Object.assign(item, itemOf(fields, row)));
  const row = equipment.length;
  if (textOf(fields, `equipment-${row}-name`) === '') return;
  const code = given(fields, `equipment-${row}-code`);
  equipment.push({ ...itemOf(fields, row), code } as unknown as EquipmentForm);
  const price = { code, yen: given(fields, 'price-yen'), per: given(fields, 'price-per') };
  for (const table of feeTables) table.equipment.push({ ...price } as never);
}

const itemOf = (fields: Fields, row: number) => ({
  name: given(fields, `equipment-${row}-name`),
  nameEn: given(fields, `equipment-${row}-nameEn`),
  stock: given(fields, `equipment-${row}-stock`),
});
