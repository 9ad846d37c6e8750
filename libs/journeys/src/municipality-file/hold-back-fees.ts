import { checkFile } from './check-file';
import { isPriced } from './equipment-prices';
import { EquipmentForm, type FacilityForm } from './facility.form';
import type { FeeTableForm } from './fee-table.form';
import { keptFeeTable } from './fee-table-file';
import { type Finding, finding } from './file-problem';
import type { MunicipalityFile } from './municipality.form';
import type { ParsedFile } from './parse-municipality-file';
import { plain } from './to-fee-table';
import type { TownDocument } from './town-document';

type GoodFile = Extract<ParsedFile, { ok: true }>;

/** A fee table of a file that differs from what is released, and its hall. */
export interface HeldBackTable {
  readonly facility: string;
  readonly body: FeeTableForm;
}

export interface FileWithoutNewFees {
  /** The file with the fee tables that are released already. */
  readonly parsed: GoodFile;
  readonly heldBack: readonly HeldBackTable[];
  /** What the rest of the file cannot do without the new tables. */
  readonly problems: readonly Finding[];
}

/** Takes out of a file every fee table that is not released in this form: a second person releases those, the rest is applied. */
export function holdBackFees(parsed: GoodFile, current: TownDocument | undefined): FileWithoutNewFees {
  const heldBack: HeldBackTable[] = [];
  const facilities = parsed.file.facilities.map(facility => {
    const released =
      current?.facilities
        .find(one => one.code === facility.code)
        ?.feeTables.map(asForm(facility.feeTables)) ?? [];
    for (const table of facility.feeTables) {
      if (!released.some(one => keyOf(one) === keyOf(table)))
        heldBack.push({ facility: facility.code, body: keptFeeTable(plain(table), table) });
    }
    return Object.assign(Object.create(Object.getPrototypeOf(facility) as object), facility, {
      feeTables: released,
      equipment: facility.equipment.map(waitingWith({ ...facility, feeTables: released })),
    }) as typeof facility;
  });
  if (
    heldBack.length === 0 &&
    facilities.every((one, at) => one.feeTables.length === parsed.file.facilities[at]?.feeTables.length)
  )
    return { parsed, heldBack, problems: [] };
  const file = Object.assign(Object.create(Object.getPrototypeOf(parsed.file) as object), parsed.file, {
    facilities,
  }) as MunicipalityFile;
  return { parsed: { ...parsed, file }, heldBack, problems: checkFile(file).map(waiting) };
}

/** What only a held back table prices waits with it. */
const waitingWith =
  (facility: FacilityForm) =>
  (item: EquipmentForm): EquipmentForm =>
    isPriced(facility, item.code) ? item : Object.assign(new EquipmentForm(), item, { awaitsPrice: true });

const asForm =
  (likes: readonly FeeTableForm[]) =>
  (table: FeeTableForm): FeeTableForm => {
    const same = likes.find(one => keyOf(one) === keyOf(table));
    return same ?? table;
  };

/** The content of a table, whatever the order of its fields. */
const keyOf = (table: FeeTableForm): string => JSON.stringify(sorted(plain(keptFeeTable({}, table))));

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

/** What is said of a released table has no line in the file; it is said of the hall. */
const waiting = (found: Finding): Finding => {
  const at = found.path.indexOf('feeTables');
  const isOfTable = at >= 0 || found.path.at(-1) === 'feeTable';
  return isOfTable
    ? finding(at < 0 ? found.path : found.path.slice(0, at), 'import.waits-for-release')
    : found;
};
