import { type Fields, textOf, textsOf } from '@kashikan/edge';
import { tidyText } from '@kashikan/i18n';
import type { ConductForm, LimitForm, SuspensionForm } from '@kashikan/journeys';
import { unchecked } from '../../../frame/edit-section';

const list = (fields: Fields, name: string): Record<string, string[]> => {
  const values = textsOf(fields, name).filter(value => value !== '');
  return values.length > 0 ? { [name]: values } : {};
};

export const readLimit = (fields: Fields, code: string): LimitForm =>
  unchecked<LimitForm>({
    code,
    name: textOf(fields, 'name'),
    citation: textOf(fields, 'citation'),
    ...list(fields, 'facilities'),
    ...list(fields, 'rooms'),
    ...list(fields, 'kinds'),
    per: textOf(fields, 'per'),
    unit: textOf(fields, 'unit'),
    most: textOf(fields, 'most'),
    count: textOf(fields, 'count'),
  });

export const readSuspension = (fields: Fields, code: string): SuspensionForm =>
  unchecked<SuspensionForm>({
    code,
    name: textOf(fields, 'name'),
    citation: textOf(fields, 'citation'),
    kind: textOf(fields, 'kind'),
    count: textOf(fields, 'count'),
    withinDays: textOf(fields, 'withinDays'),
    suspendDays: textOf(fields, 'suspendDays'),
  });

/** Each line a date and its reason: 「2027-07-20 熱中症警戒アラート」. */
const exemptDates = (text: string) =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => {
      const [, date = line, reason = ''] = /^(\S+)\s+(.+)$/.exec(line) ?? [];
      return { date: tidyText(date), reason };
    });

export const readConduct = (fields: Fields, kept: ConductForm): ConductForm =>
  unchecked<ConductForm>({
    ...(textOf(fields, 'lateCancelDays') === '' ? {} : { lateCancelDays: textOf(fields, 'lateCancelDays') }),
    recordWithinDays: textOf(fields, 'recordWithinDays'),
    mostIdleHolds: textOf(fields, 'mostIdleHolds'),
    exemptDates: exemptDates(textOf(fields, 'exemptDates')),
    suspensions: kept.suspensions,
  });

/** A code that nothing in the list has yet. */
export function freeCode(list: readonly { readonly code: string }[], stem: string): string {
  for (let n = list.length + 1; ; n += 1)
    if (!list.some(({ code }) => code === `${stem}-${n}`)) return `${stem}-${n}`;
}
