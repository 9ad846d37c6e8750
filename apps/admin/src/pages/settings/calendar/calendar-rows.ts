import { type Fields, textOf, textsOf } from '@kashikan/edge';
import type { CalendarForm } from '@kashikan/journeys';

/** How a field of a row is asked for. */
export type Kind = 'text' | 'days' | 'weekday' | 'closing' | 'if-holiday' | 'numbers';

export interface RowField {
  /** In the file; `season.fromDay` stands inside the season. */
  readonly path: string;
  readonly kind: Kind;
}

const text = (path: string): RowField => ({ path, kind: 'text' });
const onDays: readonly RowField[] = [
  { path: 'on', kind: 'days' },
  text('season.fromDay'),
  text('season.toDay'),
];

/** The lists of a calendar that a page edits, each with the fields of a row in the order in which they are asked. */
export const lists = {
  bands: [text('code'), text('name'), text('from'), text('to'), ...onDays],
  hours: [text('opens'), text('closes'), ...onDays],
  closings: [
    { path: 'kind', kind: 'closing' },
    text('name'),
    { path: 'weekday', kind: 'weekday' },
    { path: 'nths', kind: 'numbers' },
    { path: 'ifHoliday', kind: 'if-holiday' },
    text('fromDay'),
    text('toDay'),
    text('from'),
    text('to'),
  ],
  extraOpenings: [text('date'), text('reason')],
  holidays: [text('date'), text('name')],
} as const satisfies Readonly<Record<string, readonly RowField[]>>;

export type ListName = keyof typeof lists;
type Row = Record<string, unknown>;

/** One empty row at the end of each list, for a new one. */
export const NEW_ROWS = 1;

export const nameOf = (list: string, at: number, path: string): string =>
  `${list}-${at}-${path.replace('.', '-')}`;

/** What stands in a row, as its field shows it. */
export function valueIn(row: Row | undefined, path: string): string | readonly string[] {
  const [first = '', second] = path.split('.');
  const value = second ? (row?.[first] as Row | undefined)?.[second] : row?.[first];
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? value : '';
}

function rowAt(fields: Fields, list: string, of: ListName, at: number): Row | undefined {
  if (textOf(fields, nameOf(list, at, 'remove')) === 'yes') return undefined;
  const row: Row = {};
  for (const { path, kind } of lists[of]) {
    const typed = textsOf(fields, nameOf(list, at, path)).map(one => one.trim());
    const values = typed.filter(one => one !== '');
    if (values.length === 0) continue;
    const [first = '', second] = path.split('.');
    const value = kind === 'days' ? values : kind === 'numbers' ? numbersOf(values[0] ?? '') : values[0];
    if (second) row[first] = { ...(row[first] as Row | undefined), [second]: value };
    else row[first] = value;
  }
  const isEmpty = Object.keys(row).every(key => key === 'kind');
  return isEmpty ? undefined : row;
}

/** 「1, 3」; what is no number goes on as it is, so that the check of the file can name it. */
const numbersOf = (typed: string): unknown[] =>
  typed
    .normalize('NFKC')
    .split(/[\s,、・]+/)
    .filter(one => one !== '')
    .map(one => (/^\d+$/.test(one) ? Number(one) : one));

export function rowsOf(
  fields: Fields,
  list: string,
  of: ListName,
  count: number,
): { readonly at: number; readonly row: Row }[] {
  return Array.from({ length: count + NEW_ROWS }, (_, at) => ({
    at,
    row: rowAt(fields, list, of, at),
  })).flatMap(({ at, row }) => (row ? [{ at, row }] : []));
}

/** Where a list of hours stands in the form: hours of a plan have the plan's place in their name. */
export const hoursList = (plan: number): string => `hours${plan}`;

/** Makes a calendar what the form says; `places` tells, for each list, which row of the form a row of the calendar came from. */
export function applyRows(calendar: CalendarForm, fields: Fields): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, readonly number[]>();
  const read = (list: string, of: ListName, count: number) => {
    const rows = rowsOf(fields, list, of, count);
    places.set(
      list,
      rows.map(({ at }) => at),
    );
    return rows.map(({ row }) => row);
  };
  const target = calendar as unknown as Record<string, unknown>;
  for (const list of ['bands', 'closings', 'extraOpenings', 'holidays'] as const)
    target[list] = read(list, list, calendar[list].length);
  for (const [at, plan] of calendar.plans.entries())
    if (plan.hourly) plan.hourly.hours = read(hoursList(at), 'hours', plan.hourly.hours.length) as never;
  return places;
}

/** The field of the form that a problem of the file is about; '' for the form as a whole. */
export function fieldOf(path: string, places: ReadonlyMap<string, readonly number[]>): string {
  const inPlan = /\.plans\[(\d+)\]\.hourly\.hours\[(\d+)\](?:\.([\w.]+))?/.exec(path);
  const inList = /\.calendar\.(bands|closings|extraOpenings|holidays)\[(\d+)\](?:\.([\w.]+))?/.exec(path);
  const list = inPlan ? hoursList(Number(inPlan[1])) : inList?.[1];
  const [row, field] = (inPlan ?? inList)?.slice(2) ?? [];
  const at = list === undefined ? undefined : places.get(list)?.[Number(row)];
  if (list === undefined || at === undefined) return '';
  const fields: readonly RowField[] = lists[inPlan ? 'hours' : (list as ListName)];
  const known = fields.find(one => one.path === field || one.path.startsWith(`${field}.`));
  return nameOf(list, at, known?.path ?? fields[0]?.path ?? '');
}
