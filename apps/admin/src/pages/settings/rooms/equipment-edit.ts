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
    return field?.startsWith('equipment-') ? field : undefined;
  },
});

/** What is new waits for its price: fee tables change only by the release of a second person. */
function writeEquipment({ equipment }: FacilityForm, fields: Fields): void {
  equipment.forEach((item, row) => Object.assign(item, itemOf(fields, row)));
  const row = equipment.length;
  if (textOf(fields, `equipment-${row}-name`) === '') return;
  const added: EquipmentForm = { code: '', name: '', nameEn: '', stock: 0, awaitsPrice: true };
  equipment.push(Object.assign(added, itemOf(fields, row), { code: given(fields, `equipment-${row}-code`) }));
}

const itemOf = (fields: Fields, row: number) => ({
  name: given(fields, `equipment-${row}-name`),
  nameEn: given(fields, `equipment-${row}-nameEn`),
  stock: given(fields, `equipment-${row}-stock`),
});
