import { extensionCells, type PricedRoom, findHoles } from '@kashikan/pricing/rules';
import { checkFeeExamples } from './check-fee-examples';
import type { ConditionForm } from './condition.form';
import { isOlder } from './equipment-prices';
import type { FacilityForm } from './facility.form';
import type { FeeTableForm, StepForm, StepOp } from './fee-table.form';
import { type FilePath, type Finding, finding } from './file-problem';
import { codesOf, repeated, unknown } from './known-codes';
import { feeRoomOf, pricedRooms } from './priced-rooms';
import { toFeeTable } from './to-fee-table';

const needed: Readonly<Record<StepOp, readonly (keyof StepForm)[]>> = {
  multiply: ['rate', 'on'],
  'add-rate': ['rate', 'on'],
  'add-yen': ['yen'],
  'per-hour': ['yen'],
  'per-band': ['yen'],
  'per-person': ['yen'],
  reduce: ['on'],
};

interface Known {
  readonly rooms: readonly string[];
  readonly bands: readonly string[];
  readonly cells: readonly string[];
  readonly dayTypes: readonly string[];
  readonly tiers: readonly string[];
  readonly purposes: readonly string[];
  readonly reductions: readonly string[];
}

/** What a fee table says against itself or the facility, and every bookable case that it leaves without a price. */
export function checkFeeTable(
  table: FeeTableForm,
  facility: FacilityForm,
  purposes: readonly string[],
  path: FilePath,
): Finding[] {
  const known = knownTo(table, facility, purposes);
  const wrong = [
    ...(['dayTypes', 'tiers', 'gaps', 'equipment', 'reductions'] as const).flatMap(list =>
      repeated(table[list], [...path, list]),
    ),
    ...repeated(table.steps, [...path, 'steps'], 'id'),
    ...checkPrices(table, known, path),
    ...table.steps.flatMap((step, index) => checkStep(step, known, [...path, 'steps', index])),
    ...table.reductions.flatMap(({ when }, index) =>
      checkCondition(when, known, [...path, 'reductions', index, 'when']),
    ),
    ...table.tiers.flatMap((tier, index) => [
      ...(tier.ticketFromYen === undefined && !tier.when
        ? [finding([...path, 'tiers', index], 'import.tier-lacks', { name: tier.name })]
        : []),
      ...checkCondition(tier.when, known, [...path, 'tiers', index, 'when']),
    ]),
    ...checkEquipment(table, facility, path),
  ];
  if (wrong.length > 0) return wrong;
  const holes = holesIn(table, facility, path);
  return holes.length > 0 ? holes : checkFeeExamples(table, facility, path);
}

function knownTo(table: FeeTableForm, facility: FacilityForm, purposes: readonly string[]): Known {
  const { bands, combinations } = facility.calendar;
  const { extension, earlyExtension } = table;
  const longer = extensionCells({
    bands,
    ...(extension && { extension }),
    ...(earlyExtension && { earlyExtension }),
  });
  return {
    rooms: [...new Set(facility.rooms.map(feeRoomOf))],
    bands: codesOf(bands),
    cells: [...codesOf([...bands, ...combinations, ...table.gaps]), ...longer],
    dayTypes: codesOf(table.dayTypes),
    tiers: codesOf(table.tiers),
    purposes,
    reductions: codesOf(table.reductions),
  };
}

function checkPrices(table: FeeTableForm, known: Known, path: FilePath): Finding[] {
  const place = (row: { room: string; days: string; tier?: string }, at: FilePath): Finding[] => [
    ...unknown([row.room], known.rooms, at, 'rooms'),
    ...unknown([row.days], ['all', ...known.dayTypes], at, 'dayTypes'),
    ...unknown(row.tier === undefined ? [] : [row.tier], known.tiers, at, 'tiers'),
  ];
  const seen = new Set<string>();
  return [
    ...table.prices.flatMap((row, index) => {
      const at = [...path, 'prices', index];
      const days = row.days === 'all' ? known.dayTypes : [row.days];
      const cells = days.flatMap(day =>
        Object.keys(row.yen).map(cell => `${row.room}/${row.tier ?? ''}/${day}/${cell}`),
      );
      const twice = cells.find(cell => seen.has(cell));
      cells.forEach(cell => seen.add(cell));
      const again =
        twice === undefined ? [] : [finding(at, 'import.price-twice', { room: row.room, days: row.days })];
      return [...place(row, at), ...unknown(Object.keys(row.yen), known.cells, at, 'bands'), ...again];
    }),
    ...table.hourPrices.flatMap((row, index) => place(row, [...path, 'hourPrices', index])),
    ...table.gaps.flatMap((gap, index) =>
      unknown([gap.after, gap.before], known.bands, [...path, 'gaps', index], 'bands'),
    ),
    ...table.tiers.flatMap((tier, index) =>
      unknown(tier.rooms, known.rooms, [...path, 'tiers', index], 'rooms'),
    ),
  ];
}

function checkStep(step: StepForm, known: Known, path: FilePath): Finding[] {
  const missing = needed[step.op]
    .filter(field => step[field] === undefined)
    .map(field => finding(path, 'import.step-lacks', { op: step.op, field }));
  return [
    ...missing,
    ...unknown(Object.keys(step.yenByRoom ?? {}), known.rooms, [...path, 'yenByRoom'], 'rooms'),
    ...checkCondition(step.when, known, [...path, 'when']),
  ];
}

function checkCondition(when: ConditionForm | undefined, known: Known, path: FilePath): Finding[] {
  if (!when) return [];
  return [
    ...unknown(when.purposes, known.purposes, path, 'purposes'),
    ...unknown(when.exceptPurposes, known.purposes, path, 'purposes'),
    ...unknown(when.rooms, known.rooms, path, 'rooms'),
    ...unknown(when.dayTypes, known.dayTypes, path, 'dayTypes'),
    ...unknown(when.bands, known.bands, path, 'bands'),
    ...unknown(when.reductions, known.reductions, path, 'reductions'),
  ];
}

function checkEquipment(table: FeeTableForm, facility: FacilityForm, path: FilePath): Finding[] {
  const lent = codesOf(facility.equipment);
  const priced = codesOf(table.equipment);
  return [
    ...unknown(priced, lent, [...path, 'equipment'], 'equipment'),
    ...facility.equipment
      .filter(item => !item.awaitsPrice && !priced.includes(item.code) && !isOlder(table, facility))
      .map(item =>
        finding([...path, 'equipment'], 'import.equipment-unpriced', { name: item.name, table: table.name }),
      ),
  ];
}

function holesIn(table: FeeTableForm, facility: FacilityForm, path: FilePath): Finding[] {
  const rooms: readonly PricedRoom[] = pricedRooms(table, facility);
  const fees = toFeeTable(table, facility);
  const holes = findHoles(fees, rooms);
  const names = new Map(
    [
      { code: 'extension', name: '繰上げ・延長' },
      ...[fees.extension, fees.earlyExtension].flatMap(it => it ?? []),
      ...[...fees.bands, ...fees.combinations, ...(fees.gaps ?? []), ...fees.dayTypes, ...(fees.tiers ?? [])],
    ].map(it => [it.code, it.name]),
  );
  return [
    ...holes.prices.map(hole => {
      const rows = hole.code === 'hour' ? table.hourPrices : table.prices;
      const row = rows.findIndex(it => it.room === hole.roomCode);
      const list = hole.code === 'hour' ? 'hourPrices' : 'prices';
      const room = facility.rooms.find(it => feeRoomOf(it) === hole.roomCode)?.name ?? hole.roomCode;
      return finding(
        row < 0 ? path : [...path, list, row],
        hole.code === 'hour' ? 'import.hour-hole' : 'import.price-hole',
        {
          room,
          band: names.get(hole.code) ?? hole.code,
          days: names.get(hole.dayType) ?? hole.dayType,
          tier: names.get(hole.tier ?? '') ?? '',
        },
      );
    }),
    ...holes.weekdays.map(weekday =>
      finding([...path, 'dayTypes'], 'import.weekday-hole', { weekday: '日月火水木金土'.charAt(weekday) }),
    ),
    ...(holes.lacksReduceStep ? [finding([...path, 'reductions'], 'import.reduce-step-missing')] : []),
  ];
}
