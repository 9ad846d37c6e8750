import { addDays, addMonths, type LocalDate, localDate, weekdayOf } from '@kashikan/kernel';

/** くり返し: every so many weeks on the weekday of the first date, or on its nth (or last) weekday of every month. */
export type SeriesPattern =
  | { readonly every: 'week'; readonly interval: number }
  | { readonly every: 'month'; readonly nth: number | 'last' };

/** A series may be as long as a year of weeks; what a person may hold at once is another rule. */
export const MOST_SERIES_DATES = 53;

/** Which weekday of its month a date is: the 8th to the 14th are the second. */
export const nthOfMonth = (date: LocalDate): number => Math.ceil(Number(date.slice(8)) / 7);

export const isLastOfMonth = (date: LocalDate): boolean => addDays(date, 7).slice(0, 7) !== date.slice(0, 7);

/** The patterns that a first date can begin: the fourth Tuesday may be the last one too. */
export function patternsFrom(first: LocalDate): SeriesPattern[] {
  const nth = nthOfMonth(first);
  return [
    { every: 'week', interval: 1 },
    { every: 'week', interval: 2 },
    ...(nth < 5 ? [{ every: 'month', nth } as const] : []),
    ...(isLastOfMonth(first) ? [{ every: 'month', nth: 'last' } as const] : []),
  ];
}

/**
 * The dates of a series from its first one to `last`, both included where they fit, at most `MOST_SERIES_DATES`. A month without
 * a fifth weekday has no date.
 */
export function seriesDates(first: LocalDate, pattern: SeriesPattern, last: LocalDate): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let step = 0; dates.length < MOST_SERIES_DATES; step += 1) {
    const date = dateAt(first, pattern, step);
    if (date && date > last) break;
    if (date && date >= first) dates.push(date);
  }
  return dates;
}

function dateAt(first: LocalDate, pattern: SeriesPattern, step: number): LocalDate | undefined {
  if (pattern.every === 'week') return addDays(first, step * 7 * pattern.interval);
  const month = addMonths(localDate(`${first.slice(0, 8)}01`), step);
  const firstOfKind = addDays(month, (weekdayOf(first) - weekdayOf(month) + 7) % 7);
  if (pattern.nth !== 'last') {
    const date = addDays(firstOfKind, (pattern.nth - 1) * 7);
    return date.slice(0, 7) === month.slice(0, 7) ? date : undefined;
  }
  const fifth = addDays(firstOfKind, 28);
  return fifth.slice(0, 7) === month.slice(0, 7) ? fifth : addDays(firstOfKind, 21);
}
