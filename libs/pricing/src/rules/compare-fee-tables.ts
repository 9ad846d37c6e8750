import type { FeeTable } from './fee-table';

/** One cell or row whose yen are others now; a side is missing where the row was added or removed. */
export interface PriceChange {
  readonly roomCode: string;
  /** The band, combination, gap or extension; 'hour' with its hours for prices by the hour. */
  readonly code: string;
  readonly hours?: string;
  readonly dayType: string;
  readonly tier?: string;
  readonly beforeYen?: number;
  readonly afterYen?: number;
}

/** A step, reduction, piece of equipment, tier …: what became of it. */
export interface RuleChange {
  readonly list: RuleList;
  readonly code: string;
  readonly name: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'moved';
  /** The fields that differ. */
  readonly fields: readonly string[];
  /** Equipment only. */
  readonly beforeYen?: number;
  readonly afterYen?: number;
}

export type RuleList =
  'steps' | 'reductions' | 'equipment' | 'tiers' | 'gaps' | 'dayTypes' | 'bands' | 'combinations';

export interface TableDifference {
  readonly prices: readonly PriceChange[];
  readonly rules: readonly RuleChange[];
  /** Fields of the table itself: name, citation, rounding, tax, extension. */
  readonly fields: readonly string[];
}

const lists: readonly RuleList[] = [
  'dayTypes',
  'bands',
  'combinations',
  'gaps',
  'tiers',
  'steps',
  'reductions',
  'equipment',
];
const ownFields = [
  'name',
  'citation',
  'effectiveBy',
  'extension',
  'earlyExtension',
  'finalRounding',
  'tax',
] as const;

/** What one version of a table changes against another: yen before and after, steps added, removed, changed or moved. */
export function compareFeeTables(before: FeeTable, after: FeeTable): TableDifference {
  return {
    prices: [...changedPrices(cellsOf(before), cellsOf(after))],
    rules: lists.flatMap(list => changedRules(list, before, after)),
    fields: ownFields.filter(field => !isSame(before[field], after[field])),
  };
}

export const isWithoutDifference = ({ prices, rules, fields }: TableDifference): boolean =>
  prices.length + rules.length + fields.length === 0;

type Cell = Omit<PriceChange, 'beforeYen' | 'afterYen'> & { readonly yen: number };

function cellsOf(table: FeeTable): Map<string, Cell> {
  const cells: Cell[] = [
    ...table.bandPrices.map(({ roomCode, bandCode, dayType, tier, yen }) => ({
      roomCode,
      code: bandCode,
      dayType,
      ...(tier !== undefined && { tier }),
      yen,
    })),
    ...table.hourPrices.map(({ roomCode, dayType, tier, unitMinutes, from, to, yen }) => ({
      roomCode,
      code: 'hour',
      hours: `${from ?? ''}〜${to ?? ''} ${unitMinutes}`,
      dayType,
      ...(tier !== undefined && { tier }),
      yen,
    })),
  ];
  return new Map(
    cells.map(cell => [
      JSON.stringify([cell.roomCode, cell.code, cell.hours, cell.dayType, cell.tier]),
      cell,
    ]),
  );
}

function* changedPrices(
  before: ReadonlyMap<string, Cell>,
  after: ReadonlyMap<string, Cell>,
): Generator<PriceChange> {
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const [old, now] = [before.get(key), after.get(key)];
    if (old?.yen === now?.yen) continue;
    const cell = now ?? old;
    if (!cell) continue;
    const { roomCode, code, hours, dayType, tier } = cell;
    const place = { roomCode, code, dayType, ...(hours && { hours }), ...(tier && { tier }) };
    yield { ...place, ...(old && { beforeYen: old.yen }), ...(now && { afterYen: now.yen }) };
  }
}

interface Rule {
  readonly id?: string;
  readonly code?: string;
  readonly name?: string;
  readonly label?: string;
  readonly yen?: number;
}

const codeOf = (rule: Rule): string => rule.id ?? rule.code ?? '';

function changedRules(list: RuleList, before: FeeTable, after: FeeTable): RuleChange[] {
  const old = new Map((before[list] ?? []).map((rule: Rule) => [codeOf(rule), rule]));
  const now = new Map((after[list] ?? []).map((rule: Rule) => [codeOf(rule), rule]));
  const moved = list === 'steps' ? movedAmong([...old.keys()], [...now.keys()]) : new Set<string>();
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((code): RuleChange[] => {
    const [was, is] = [old.get(code), now.get(code)];
    const rule = is ?? was;
    if (!rule) return [];
    const fields = was && is ? differingFields(was, is) : [];
    const kind = !was ? 'added' : !is ? 'removed' : fields.length > 0 ? 'changed' : 'moved';
    if (kind === 'moved' && !moved.has(code)) return [];
    const yen = {
      ...(was?.yen !== undefined && { beforeYen: was.yen }),
      ...(is?.yen !== undefined && { afterYen: is.yen }),
    };
    const also = moved.has(code) && kind === 'changed' ? ['order'] : [];
    return [
      { list, code, name: rule.label ?? rule.name ?? code, kind, fields: [...fields, ...also], ...yen },
    ];
  });
}

const differingFields = (was: Rule, is: Rule): string[] =>
  [...new Set([...Object.keys(was), ...Object.keys(is)])].filter(
    field => !isSame(was[field as keyof Rule], is[field as keyof Rule]),
  );

/** Those that stand at another place among the codes that both have. */
function movedAmong(before: readonly string[], after: readonly string[]): Set<string> {
  const both = before.filter(code => after.includes(code));
  const now = after.filter(code => before.includes(code));
  return new Set(both.filter((code, index) => now[index] !== code));
}

/** Same content, whatever the order of the fields. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}
