import { type Fields, textOf, textsOf } from '@kashikan/edge';
import { type PlainKey, readCount } from '@kashikan/i18n';
import { fieldBelow } from '../../../frame/edit-section';

/** A field of a row of a list of the town's file. */
export interface RowField {
  /** In the file; `season.fromDay` stands inside the season. */
  readonly path: string;
  /** `numbers` are written into one box, 「1, 3」; `ticks` are several of the choices; `flag` is yes or no. */
  readonly kind: 'text' | 'short' | 'numbers' | 'select' | 'ticks' | 'flag';
  readonly label: PlainKey;
  readonly hint?: PlainKey;
  /** Said of a new row only. */
  readonly newHint?: PlainKey;
  readonly choices?: readonly Choice[];
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A list that a page edits row by row. */
export interface RowList {
  /** Of its fields in the form. */
  readonly name: string;
  readonly fields: readonly RowField[];
}

/** A list as a form sent it. Its rows stay unchecked: what is wrong with them the file's own checks say. */
export interface SentRows {
  readonly rows: readonly Row[];
  /** Which row of the form each came from. */
  readonly places: readonly number[];
}

export type Row = Readonly<Record<string, unknown>>;

/** One empty row at the end of each list, for a new one. */
export const NEW_ROWS = 1;

export const nameOf = (list: string, at: number, path: string): string =>
  `${list}-${at}-${path.replace('.', '-')}`;

export const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;

/** What stands in a row, as its field shows it. */
export function valueIn(row: Row | undefined, path: string): readonly string[] {
  const [first = '', second] = path.split('.');
  const outer = row?.[first];
  const value = second === undefined ? outer : isRow(outer) ? outer[second] : undefined;
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? [String(value)]
    : [];
}

/** Boxes that a browser does not send when they are empty. */
export const boxesOf = ({ name, fields }: RowList, count: number): string[] =>
  Array.from({ length: count + NEW_ROWS }, (_, at) => at).flatMap(at => [
    nameOf(name, at, 'remove'),
    ...fields
      .filter(({ kind }) => kind === 'ticks' || kind === 'flag')
      .map(({ path }) => nameOf(name, at, path)),
  ]);

/** The rows of a list that has `count` of them, and the new one; those left empty or taken away are no rows. */
export function sentRows(fields: Fields, list: RowList, count: number): SentRows {
  const found = Array.from({ length: count + NEW_ROWS }, (_, at) => ({ at, row: rowAt(fields, list, at) }));
  const kept = found.flatMap(({ at, row }) => (row ? [{ at, row }] : []));
  return { rows: kept.map(({ row }) => row), places: kept.map(({ at }) => at) };
}

function rowAt(fields: Fields, { name, fields: asked }: RowList, at: number): Row | undefined {
  if (textOf(fields, nameOf(name, at, 'remove')) === 'yes') return undefined;
  const row: Record<string, unknown> = {};
  let isEmpty = true;
  for (const { path, kind, choices } of asked) {
    const typed = textsOf(fields, nameOf(name, at, path)).map(one => one.trim());
    const values = typed.filter(one => one !== '');
    const isFlag = kind === 'flag';
    if (values.length === 0 && !isFlag) continue;
    // A select without an empty choice is sent by a row that nobody has touched.
    const isAlwaysSent = isFlag || (kind === 'select' && !choices?.some(({ value }) => value === ''));
    if (!isAlwaysSent) isEmpty = false;
    const [first = '', second] = path.split('.');
    const value = isFlag ? values[0] === 'yes' : valueOf(kind, values);
    const outer = row[first];
    row[first] = second === undefined ? value : { ...(isRow(outer) ? outer : {}), [second]: value };
  }
  return isEmpty ? undefined : row;
}

const valueOf = (kind: RowField['kind'], values: readonly string[]): unknown =>
  kind === 'ticks' ? values : kind === 'numbers' ? numbersOf(values[0] ?? '') : values[0];

/** What is no number goes on as it is, so that the check of the file can name it. */
const numbersOf = (typed: string): unknown[] =>
  typed
    .normalize('NFKC')
    .split(/[\s,、・]+/)
    .filter(one => one !== '')
    .map(one => readCount(one) ?? one);

/**
 * The field of a form that a problem of the list at `section` of the file is about; what is said of a row as a whole stands at
 * `first`, or at the first field of the row. Undefined for a problem that stands elsewhere.
 */
export function fieldOfRow(
  path: string,
  section: string,
  { name, fields }: RowList,
  { places }: SentRows,
  first = fields[0]?.path ?? '',
): string | undefined {
  const below = fieldBelow(path, section);
  if (below === undefined) return undefined;
  const [, index, rest = ''] = /^(\d+)-?(.*)$/.exec(below) ?? [];
  const at = index === undefined ? (places[0] ?? 0) : places[Number(index)];
  if (at === undefined) return undefined;
  const isMeant = (field: string) =>
    field === rest || rest.startsWith(`${field}-`) || field.startsWith(`${rest}-`);
  const known = rest === '' ? undefined : fields.find(field => isMeant(field.path.replace('.', '-')));
  return nameOf(name, at, known?.path ?? first);
}
