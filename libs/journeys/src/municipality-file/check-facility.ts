import { checkCalendar } from './check-calendar';
import { checkFeeTable } from './check-fee-table';
import type { FacilityForm, RoomForm } from './facility.form';
import { type FilePath, type Finding, finding } from './file-problem';
import { codesOf, repeated, unknown } from './known-codes';
import type { MunicipalityFile } from './municipality.form';

/** What a facility refers to and what it leaves open. */
export function checkFacility(facility: FacilityForm, file: MunicipalityFile, path: FilePath): Finding[] {
  const purposes = codesOf(file.purposes);
  const rooms = codesOf(facility.rooms);
  return [
    ...(['parts', 'rooms', 'equipment'] as const).flatMap(list => repeated(facility[list], [...path, list])),
    ...repeated(facility.keys, [...path, 'keys'], 'tag'),
    ...checkCalendar(facility.calendar, codesOf(file.applicantKinds), [...path, 'calendar']),
    ...facility.rooms.flatMap((room, index) => checkRoom(room, facility, file, [...path, 'rooms', index])),
    ...facility.keys.flatMap((key, index) =>
      unknown(key.rooms, rooms, [...path, 'keys', index, 'rooms'], 'rooms'),
    ),
    ...facility.feeTables.flatMap((table, index) =>
      checkFeeTable(table, facility, purposes, [...path, 'feeTables', index]),
    ),
  ];
}

function checkRoom(
  room: RoomForm,
  { calendar, parts, feeTables }: FacilityForm,
  file: MunicipalityFile,
  path: FilePath,
): Finding[] {
  const purposes = room.purposes === 'all' ? [] : room.purposes;
  const plan = calendar.plans.find(({ code }) => code === room.plan);
  return [
    ...unknown(room.parts, codesOf(parts), [...path, 'parts'], 'parts'),
    ...unknown(purposes, codesOf(file.purposes), [...path, 'purposes'], 'purposes'),
    ...(room.publication === 'hidden'
      ? []
      : unknown([room.feeTable], codesOf(feeTables), [...path, 'feeTable'], 'feeTables')),
    ...unknown([room.terms], codesOf(file.cancellationTerms), [...path, 'terms'], 'cancellationTerms'),
    ...unknown([room.plan], codesOf(calendar.plans), [...path, 'plan'], 'plans'),
    ...(plan && room.lending === 'hourly' && !plan.hourly
      ? [finding([...path, 'plan'], 'import.plan-without-hours', { room: room.name, plan: room.plan })]
      : []),
    ...(room.lending === 'band' && calendar.bands.length === 0
      ? [finding([...path, 'lending'], 'import.no-bands', { room: room.name })]
      : []),
  ];
}
