import { type Fields, textOf, textsOf } from '@kashikan/edge';
import { wholeNumber } from '../rows/whole-number';
import type { ConductForm, LimitForm, SuspensionForm } from '@kashikan/journeys';

/** What was typed, as the town's file would have it; the file's own checks say what is wrong with it. */
const number = (fields: Fields, name: string): number => wholeNumber(textOf(fields, name)) as number;

const list = (fields: Fields, name: string): Record<string, string[]> => {
  const values = textsOf(fields, name).filter(value => value !== '');
  return values.length > 0 ? { [name]: values } : {};
};

export const readLimit = (fields: Fields, code: string): LimitForm => ({
  code,
  name: textOf(fields, 'name'),
  citation: textOf(fields, 'citation'),
  ...list(fields, 'facilities'),
  ...list(fields, 'rooms'),
  ...list(fields, 'kinds'),
  per: textOf(fields, 'per') as LimitForm['per'],
  unit: textOf(fields, 'unit') as LimitForm['unit'],
  most: number(fields, 'most'),
  count: textOf(fields, 'count') as LimitForm['count'],
});

export const readSuspension = (fields: Fields, code: string): SuspensionForm => ({
  code,
  name: textOf(fields, 'name'),
  citation: textOf(fields, 'citation'),
  kind: textOf(fields, 'kind') as SuspensionForm['kind'],
  count: number(fields, 'count'),
  withinDays: number(fields, 'withinDays'),
  suspendDays: number(fields, 'suspendDays'),
});

/** Each line a date and its reason: 「2027-07-20 熱中症警戒アラート」. */
const exemptDates = (text: string): ConductForm['exemptDates'] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => {
      const [, date = line, reason = ''] = /^(\S+)\s+(.+)$/.exec(line) ?? [];
      return { date: date.normalize('NFKC') as ConductForm['exemptDates'][number]['date'], reason };
    });

export const readConduct = (fields: Fields, kept: ConductForm): ConductForm => ({
  ...(textOf(fields, 'lateCancelDays') === '' ? {} : { lateCancelDays: number(fields, 'lateCancelDays') }),
  recordWithinDays: number(fields, 'recordWithinDays'),
  mostIdleHolds: number(fields, 'mostIdleHolds'),
  exemptDates: exemptDates(textOf(fields, 'exemptDates')),
  suspensions: kept.suspensions,
});

/** A code that nothing in the list has yet. */
export function freeCode(list: readonly { readonly code: string }[], stem: string): string {
  for (let n = list.length + 1; ; n += 1)
    if (!list.some(({ code }) => code === `${stem}-${n}`)) return `${stem}-${n}`;
}
