import { bandsOfKind, hoursOfKind, kindsOfDay } from '@kashikan/calendar/rules';
import type { CalendarForm, PlanForm } from './calendar.form';
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
    ...(['parts', 'rooms', 'equipment', 'noiseZones'] as const).flatMap(list =>
      repeated(facility[list], [...path, list]),
    ),
    ...repeated(facility.keys, [...path, 'keys'], 'tag'),
    ...checkCalendar(facility.calendar, codesOf(file.applicantKinds), [...path, 'calendar']),
    ...facility.rooms.flatMap((room, index) => checkRoom(room, facility, file, [...path, 'rooms', index])),
    ...checkZones(facility, path),
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
    ...checkLayouts(room, path),
    ...unknown(purposes, codesOf(file.purposes), [...path, 'purposes'], 'purposes'),
    ...(room.publication === 'hidden'
      ? []
      : unknown([room.feeTable], codesOf(feeTables), [...path, 'feeTable'], 'feeTables')),
    ...unknown([room.terms], codesOf(file.cancellationTerms), [...path, 'terms'], 'cancellationTerms'),
    ...unknown([room.plan], codesOf(calendar.plans), [...path, 'plan'], 'plans'),
    ...checkLending(room, plan, calendar, path),
  ];
}

/** What a room is lent by stands in the calendar; a room of both kinds has days of both. */
function checkLending(
  { lending, name, plan: code }: RoomForm,
  plan: PlanForm | undefined,
  { bands }: CalendarForm,
  path: FilePath,
): Finding[] {
  const lacksHours = lending !== 'band' && plan && !plan.hourly;
  const lacksBands = lending !== 'hourly' && bands.length === 0;
  const hours = plan?.hourly?.hours ?? [];
  const isNeverInBands =
    lending === 'mixed' &&
    kindsOfDay([...hours, ...bands]).every(
      day => hoursOfKind(hours, day) || bandsOfKind(bands, day).simple.length === 0,
    );
  return [
    ...(lacksHours
      ? [finding([...path, 'plan'], 'import.plan-without-hours', { room: name, plan: code })]
      : []),
    ...(lacksBands ? [finding([...path, 'lending'], 'import.no-bands', { room: name })] : []),
    ...(isNeverInBands && !lacksHours && !lacksBands
      ? [finding([...path, 'lending'], 'import.mixed-never-in-bands', { room: name, plan: code })]
      : []),
  ];
}

/** No layout takes more people than the room allows. */
const checkLayouts = ({ layouts, capacity, name }: RoomForm, path: FilePath): Finding[] => [
  ...repeated(layouts, [...path, 'layouts']),
  ...layouts.flatMap((layout, index) =>
    layout.capacity > capacity
      ? [
          finding([...path, 'layouts', index, 'capacity'], 'import.layout-over-capacity', {
            layout: layout.name,
            room: name,
            capacity,
          }),
        ]
      : [],
  ),
];

/** Parts of a zone exist; a zone of one part would be heard by nobody. */
const checkZones = ({ noiseZones, parts }: FacilityForm, path: FilePath): Finding[] =>
  noiseZones.flatMap((zone, index) => {
    const at = [...path, 'noiseZones', index, 'parts'];
    const missing = unknown(zone.parts, codesOf(parts), at, 'parts');
    if (missing.length > 0) return missing;
    return new Set(zone.parts).size < 2 ? [finding(at, 'import.zone-of-one', { name: zone.name })] : [];
  });
