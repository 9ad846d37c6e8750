import type { NoiseZoneForm, PartForm, RoomForm, TownDocument } from '@kashikan/journeys';

export type EditKind = 'part' | 'room' | 'zone';

/** What the form of a part, a room or a noise zone holds. */
export interface EditFields {
  readonly code: string;
  readonly name: string;
  readonly parts: readonly string[];
  /** A code that is there already is then a mistake, not the one to edit. */
  readonly isNew: boolean;
  readonly isRemoved: boolean;
}

type Found = PartForm | RoomForm | NoiseZoneForm;

const houseOf = (document: TownDocument, facilityCode: string) =>
  document.facilities.find(({ code }) => code === facilityCode);

const listOf = (document: TownDocument, facilityCode: string, kind: EditKind): Found[] => {
  const house = houseOf(document, facilityCode);
  if (!house) return [];
  if (kind === 'part') return house.parts;
  return kind === 'room' ? house.rooms : house.noiseZones;
};

export const findEdited = (
  document: TownDocument,
  facilityCode: string,
  kind: EditKind,
  code: string,
): Found | undefined => listOf(document, facilityCode, kind).find(entry => entry.code === code);

/** Writes the form into the document; what is wrong with it the file's own checks will say. */
export function writeEdit(
  document: TownDocument,
  facilityCode: string,
  kind: EditKind,
  fields: EditFields,
): void {
  const list = listOf(document, facilityCode, kind);
  const at = fields.isNew ? -1 : list.findIndex(entry => entry.code === fields.code);
  const found = list[at];
  if (kind === 'zone' && fields.isRemoved && found) list.splice(at, 1);
  else if (!found) list.push(newEntry(kind, fields));
  else {
    if (kind !== 'room') found.name = fields.name;
    if ('parts' in found) found.parts = [...fields.parts];
  }
}

const newEntry = (kind: EditKind, { code, name, parts }: EditFields): PartForm | NoiseZoneForm =>
  kind === 'part' ? { code, name } : { code, name, parts: [...parts] };
