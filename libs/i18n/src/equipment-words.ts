import type { Locale } from './locales';
import { translate } from './translate';

/** How many of a thing may be borrowed: what is left at the time, or the stock while the time is not known. */
export function equipmentWords(locale: Locale, stock: number, left: number | undefined): string {
  if (left === undefined) return translate(locale, 'apply.equipment.stock', { stock });
  return left === 0
    ? translate(locale, 'apply.equipment.none')
    : translate(locale, 'apply.equipment.left', { left });
}
