import { addDays, isLocalDate, type LocalDate, weekdayOf } from '@kashikan/kernel';
import { tidyText } from './tidy-text';

const firstYears: Readonly<Record<string, number>> = {
  R: 2019,
  令和: 2019,
  H: 1989,
  平成: 1989,
  S: 1926,
  昭和: 1926,
  T: 1912,
  大正: 1912,
};

const spoken = {
  今日: 0,
  本日: 0,
  明日: 1,
  あす: 1,
  あした: 1,
  明後日: 2,
  あさって: 2,
} as const;

const asDate = (year: number, month: number, day: number): LocalDate | undefined => {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isLocalDate(text) ? text : undefined;
};

/** A date without a year means the next such day, today included: nobody books a hall in the past. */
function nextSuchDay(month: number, day: number, today: LocalDate): LocalDate | undefined {
  const year = Number(today.slice(0, 4));
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const date = asDate(year + ahead, month, day);
    if (date !== undefined && date >= today) return date;
  }
  return undefined;
}

/** 次の土日: the coming Saturday, or today when it is Saturday. */
export const nextSaturday = (today: LocalDate): LocalDate => addDays(today, (6 - weekdayOf(today) + 7) % 7);

/**
 * Reads a date as people type it: 2026-12-08, 2026/12/8, 20261208, 12/8, 12月8日（火）, R8.12.8, 令和8年12月8日, 今日, in any
 * width. A weekday behind the date is ignored. Undefined when it is no date or the day does not exist.
 */
export function readDate(typed: string, today: LocalDate): LocalDate | undefined {
  const text = tidyText(typed)
    .replace(/\s*\(?[日月火水木金土](曜日?)?\)?$/u, found => (found === '日' ? found : ''))
    .replace(/\s/g, '');
  if (Object.hasOwn(spoken, text)) return addDays(today, spoken[text as keyof typeof spoken]);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (compact) return asDate(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const parts = /^(?:(R|H|S|T|令和|平成|昭和|大正)?(元|\d{1,4})[-/.年])?(\d{1,2})[-/.月](\d{1,2})日?$/i.exec(
    text,
  );
  if (!parts) return undefined;
  const [, era, year, month, day] = parts;
  if (year === undefined) return nextSuchDay(Number(month), Number(day), today);
  const first = era === undefined ? undefined : firstYears[era.toUpperCase()];
  const count = year === '元' ? 1 : Number(year);
  if (first !== undefined) return asDate(first + count - 1, Number(month), Number(day));
  return count < 1900 ? undefined : asDate(count, Number(month), Number(day));
}
