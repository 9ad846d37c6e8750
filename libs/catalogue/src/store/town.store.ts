import { type Tx, upsert } from '@kashikan/database';
import { newId } from '@kashikan/kernel';
import type { PlannedFacility, PlannedRoom, TownPlan } from '../town-plan';

interface Written {
  readonly id: string;
  readonly changed: boolean;
}

/** `nameKana` → `name_kana`; the catalogue's records and columns differ by nothing else. */
const columnsOf = (values: object): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`),
      value as unknown,
    ]),
  );

export const saveMunicipality = (tx: Tx, municipality: TownPlan['municipality']) =>
  upsert(tx, {
    table: 'municipalities',
    by: ['id'],
    row: columnsOf({
      ...municipality,
      limits: JSON.stringify(municipality.limits),
      applicantKinds: JSON.stringify(municipality.applicantKinds),
      conduct: JSON.stringify(municipality.conduct),
      groupTerms: JSON.stringify(municipality.groupTerms),
      retention: JSON.stringify(municipality.retention),
      assurance: JSON.stringify(municipality.assurance),
      approval: JSON.stringify(municipality.approval),
    }),
  });

export const savePurpose = (
  tx: Tx,
  municipalityId: string,
  purpose: TownPlan['purposes'][number],
  sortOrder: number,
) =>
  upsert(tx, {
    table: 'purposes',
    by: ['municipality_id', 'code'],
    row: columnsOf({ municipalityId, ...purpose, sortOrder }),
  });

export async function saveFacility(
  tx: Tx,
  municipalityId: string,
  { parts: _parts, rooms: _rooms, equipment: _equipment, noiseZones: _zones, ...facility }: PlannedFacility,
  sortOrder: number,
): Promise<Written> {
  const row = columnsOf({
    municipalityId,
    ...facility,
    calendar: JSON.stringify(facility.calendar),
    accessibility: JSON.stringify(facility.accessibility),
    waitingTerms: facility.waitingTerms && JSON.stringify(facility.waitingTerms),
    releaseTerms: facility.releaseTerms && JSON.stringify(facility.releaseTerms),
    useReport: facility.useReport && JSON.stringify(facility.useReport),
    sortOrder,
  });
  return written(
    await upsert(tx, { table: 'facilities', by: ['municipality_id', 'code'], row, create: { id: newId() } }),
  );
}

export const savePart = (tx: Tx, facilityId: string, part: PlannedFacility['parts'][number]) =>
  upsert<{ id: number }>(tx, {
    table: 'parts',
    by: ['facility_id', 'code'],
    row: columnsOf({ facilityId, ...part }),
  });

export async function saveRoom(
  tx: Tx,
  place: { readonly municipalityId: string; readonly facilityId: string },
  { parts: _parts, ...room }: PlannedRoom,
  sortOrder: number,
): Promise<Written> {
  const row = columnsOf({ ...place, ...room, layouts: JSON.stringify(room.layouts), sortOrder });
  return written(
    await upsert(tx, { table: 'rooms', by: ['facility_id', 'code'], row, create: { id: newId() } }),
  );
}

export async function saveEquipment(
  tx: Tx,
  facilityId: string,
  item: PlannedFacility['equipment'][number],
  sortOrder: number,
): Promise<Written> {
  const row = columnsOf({ facilityId, ...item, sortOrder });
  return written(
    await upsert(tx, { table: 'equipment', by: ['facility_id', 'code'], row, create: { id: newId() } }),
  );
}

const written = ({ row, changed }: { row: unknown; changed: boolean }): Written => ({
  id: (row as { id: string }).id,
  changed,
});

/** Hides the rooms that are not among those named; gives their names. */
export async function hideOtherRooms(
  tx: Tx,
  municipalityId: string,
  keep: readonly string[],
): Promise<string[]> {
  const hidden = await tx.rows<{ name: string }>(
    `UPDATE rooms SET publication = 'hidden'
      WHERE municipality_id = $1 AND NOT id = ANY ($2::uuid[]) AND publication <> 'hidden' RETURNING name`,
    [municipalityId, keep],
  );
  return hidden.map(room => room.name);
}
