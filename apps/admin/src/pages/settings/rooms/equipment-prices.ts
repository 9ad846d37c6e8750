import { type Fields, textOf, typedOf } from '@kashikan/edge';
import { type PlainKey, readCount, readDate, translate } from '@kashikan/i18n';
import type { EquipmentForm, EquipmentPriceForm } from '@kashikan/journeys';
import type { LocalDate } from '@kashikan/kernel';
import type { RefusedForm } from '../../../frame/refused';

export const perUnits = ['use', 'band', 'hour'] as const;
export const priceField = (code: string, column: 'yen' | 'per'): string => `price-${code}-${column}`;

export interface TypedPrices {
  readonly effectiveFrom: LocalDate;
  readonly prices: readonly EquipmentPriceForm[];
}

/** The prices that were typed; a thing without one goes on waiting. */
export function readPrices(
  fields: Fields,
  waiting: readonly EquipmentForm[],
  today: LocalDate,
): TypedPrices | RefusedForm {
  const errors: Record<string, PlainKey> = {};
  const from = readDate(textOf(fields, 'effectiveFrom'), today);
  if (!from) errors.effectiveFrom = 'admin.fees.from.wrong';
  const prices = waiting.flatMap(({ code }) => {
    const name = priceField(code, 'yen');
    const typed = textOf(fields, name);
    if (typed === '') return [];
    const yen = readCount(typed);
    if (yen === undefined) errors[name] = 'admin.equipment.yen.wrong';
    const per = perUnits.find(unit => unit === textOf(fields, priceField(code, 'per'))) ?? 'use';
    return yen === undefined ? [] : [{ code, yen, per }];
  });
  const [first] = waiting;
  if (first && prices.length === 0) errors[priceField(first.code, 'yen')] ??= 'admin.equipment.yen.wrong';
  if (from && Object.keys(errors).length === 0) return { effectiveFrom: from, prices };
  return { form: { values: typedOf(fields), errors: worded(errors) }, status: 422 };
}

const worded = (errors: Readonly<Record<string, PlainKey>>): Record<string, string> =>
  Object.fromEntries(Object.entries(errors).map(([field, key]) => [field, translate('ja', key)]));
