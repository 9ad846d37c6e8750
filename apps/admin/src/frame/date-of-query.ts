import { readDate } from '@kashikan/i18n';
import { addDays, addMonths, type LocalDate } from '@kashikan/kernel';

export interface ChosenDate {
  readonly date: LocalDate;
  /** What was typed when it is no date; the page then shows today and says so. */
  readonly unread?: string;
}

/** The day a page is asked for, in any form people write dates; today without one. */
export function dateOfQuery(typed: unknown, today: LocalDate): ChosenDate {
  if (typeof typed !== 'string' || typed.trim() === '') return { date: today };
  const date = readDate(typed, today);
  return date === undefined ? { date: today, unread: typed.trim() } : { date: nearest(date, typed, today) };
}

/** Staff look back as often as ahead: 「11/20」 without a year means the nearest such day. */
const nearest = (date: LocalDate, typed: string, today: LocalDate): LocalDate =>
  !/\d{4}|[RHS令平昭]/i.test(typed.normalize('NFKC')) && date > addDays(today, 183)
    ? addMonths(date, -12)
    : date;
