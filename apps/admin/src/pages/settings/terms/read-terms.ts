import { type Fields, textOf } from '@kashikan/edge';
import { readDate, readCount } from '@kashikan/i18n';
import type { LadderStepForm, RefundExampleForm, TermsForm } from '@kashikan/journeys';
import { type LocalDate, localDate } from '@kashikan/kernel';
import { roundingOf, roundings } from './terms-words';

/** An empty row waits behind those that are filled; another one comes with each that is. */
const MOST_ROWS = 40;

export type RowList = 'steps' | 'examples';
const columns = {
  steps: ['count', 'percent'],
  examples: ['useDate', 'cancelDate', 'paidYen', 'refundYen'],
} as const satisfies Readonly<Record<RowList, readonly string[]>>;

export const rowField = (list: RowList, row: number, column: string): string => `${list}-${row}-${column}`;

const isTyped = (fields: Fields, list: RowList, row: number): boolean =>
  columns[list].some(column => textOf(fields, rowField(list, row, column)) !== '');

/** Numbers of the rows of the form that count: something is typed in them and they are not taken away. */
export const rowsOf = (fields: Fields, list: RowList): number[] =>
  Array.from({ length: MOST_ROWS }, (_, row) => row).filter(
    row => isTyped(fields, list, row) && textOf(fields, rowField(list, row, 'remove')) !== 'yes',
  );

/** How many rows a form shows: those that stand, those that were typed, and an empty one. */
export function rowCount(values: Fields, list: RowList, standing: number): number {
  const typed = Array.from({ length: MOST_ROWS }, (_, row) => row).filter(row => isTyped(values, list, row));
  return Math.min(MOST_ROWS, Math.max(standing, (typed.at(-1) ?? -1) + 1) + 1);
}

/** A text where one was typed; what is missing is told by the file's own checks. */
const given = (fields: Fields, name: string, as = name): Record<string, string> => {
  const text = textOf(fields, name);
  return text === '' ? {} : { [as]: text };
};

function stepAt(fields: Fields, row: number): LadderStepForm {
  const at = (column: string): string => rowField('steps', row, column);
  const unit = textOf(fields, at('unit')) === 'months' ? 'monthsBefore' : 'daysBefore';
  return Object.assign({ percent: '' }, given(fields, at('count'), unit), {
    percent: textOf(fields, at('percent')) || undefined,
  });
}

function exampleAt(fields: Fields, row: number, today: LocalDate): RefundExampleForm {
  const at = (column: string): string => rowField('examples', row, column);
  const date = (column: string) => {
    const typed = textOf(fields, at(column));
    return typed === '' ? {} : { [column]: readDate(typed, today) ?? typed };
  };
  const none = { useDate: today, cancelDate: today, paidYen: 0, refundYen: 0 };
  return Object.assign(none, {
    useDate: undefined,
    cancelDate: undefined,
    paidYen: textOf(fields, at('paidYen')) || undefined,
    refundYen: textOf(fields, at('refundYen')) || undefined,
    ...date('useDate'),
    ...date('cancelDate'),
  });
}

function byCauseOf(fields: Fields): Record<string, string> | undefined {
  const byCause = {
    ...given(fields, 'byCause-municipality', 'municipality'),
    ...given(fields, 'byCause-forceMajeure', 'forceMajeure'),
  };
  return Object.keys(byCause).length > 0 ? byCause : undefined;
}

function changeOf(fields: Fields): Record<string, string> | undefined {
  const change = {
    ...given(fields, 'change-untilDaysBefore', 'untilDaysBefore'),
    ...given(fields, 'change-mostTimes', 'mostTimes'),
    ...given(fields, 'change-difference', 'difference'),
  };
  return Object.keys(change).length > 0 ? change : undefined;
}

/** The way to round that was chosen; one that no page offers stays as it is. */
function roundingFrom(fields: Fields, kept: TermsForm | undefined): TermsForm['rounding'] {
  const chosen = textOf(fields, 'rounding');
  if (chosen === '') return undefined;
  if (kept && roundingOf(kept) === chosen) return kept.rounding;
  const [, mode, unit] = /^(floor|ceil|half-up)-(\d+)$/.exec(chosen) ?? [];
  const label = roundings.find(({ value }) => value === chosen)?.label ?? chosen;
  if (mode !== 'floor' && mode !== 'ceil' && mode !== 'half-up') return undefined;
  return { mode, unitYen: Number(unit), label };
}

/** What was typed, as the town's file would have it; the file's own checks say what is wrong with it. */
export function readTerms(
  fields: Fields,
  code: string,
  kept: TermsForm | undefined,
  today: LocalDate,
): TermsForm {
  const terms: TermsForm = {
    code,
    name: textOf(fields, 'name'),
    citation: textOf(fields, 'citation'),
    steps: rowsOf(fields, 'steps').map(row => stepAt(fields, row)),
    examples: rowsOf(fields, 'examples').map(row => exampleAt(fields, row, today)),
    ...(textOf(fields, 'movesToNextOpenDay') === 'yes' && { movesToNextOpenDay: true }),
  };
  return Object.assign(terms, given(fields, 'graceMinutes'), {
    rounding: roundingFrom(fields, kept),
    change: changeOf(fields),
    byCause: byCauseOf(fields),
  });
}

/** The field of a problem below the terms of the file: `steps-1-percent` of the file may be the third row of the form. */
export function termsField(field: string, fields: Fields): string {
  const [, list, at, column = ''] = /^(steps|examples)(?:-(\d+)(?:-(\w+))?)?$/.exec(field) ?? [];
  if (list !== 'steps' && list !== 'examples') return field.replace(/^rounding-.*$/, 'rounding');
  const row = rowsOf(fields, list)[Number(at ?? 0)] ?? 0;
  if (list === 'examples') return rowField(list, row, column || 'refundYen');
  return rowField(list, row, column === 'percent' ? 'percent' : 'count');
}

export interface Sample {
  readonly useDate: LocalDate;
  readonly paidYen: number;
}

/** The use whose dates are shown: the one that was asked for, or a usual one. */
export function sampleOf(fields: Fields, today: LocalDate): Sample {
  const typed = textOf(fields, 'sampleDate');
  const yen = readCount(textOf(fields, 'sampleYen')) ?? 0;
  return {
    useDate: readDate(typed, today) ?? localDate(`${Number(today.slice(0, 4)) + 1}-06-15`),
    paidYen: yen > 0 && yen <= 100_000_000 ? yen : 10_000,
  };
}
