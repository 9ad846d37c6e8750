import { type Fields, textOf } from '@kashikan/edge';
import { nextSaturday, readDate } from '@kashikan/i18n';
import { MOST_SEARCH_DAYS } from '@kashikan/journeys';
import { addDays, addMonths, daysBetween, type LocalDate, localDate, weekdayOf } from '@kashikan/kernel';

/** Days as people say them. */
export const periods = ['this-week', 'next-week', 'weekend', 'this-month', 'next-month'] as const;
export type Period = (typeof periods)[number];

export interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export type PeriodErrors = Partial<
  Record<'date' | 'to', 'search.date.unread' | 'search.to.before' | 'search.to.too-long'>
>;

export interface ReadPeriod {
  /** Undefined when the days are left open. */
  readonly days: Days | undefined;
  readonly errors: PeriodErrors;
}

/** As many days as one search may ask for, from a day on. */
export const monthFrom = (from: LocalDate): Days => ({ from, to: addDays(from, MOST_SEARCH_DAYS - 1) });

/** A week goes from Monday to Sunday; what is past of this one and of this month is left out. */
export function daysOfPeriod(period: Period, today: LocalDate): Days {
  const sunday = addDays(today, (7 - weekdayOf(today)) % 7);
  const firstOfMonth = localDate(`${today.slice(0, 8)}01`);
  const saturday = nextSaturday(addDays(today, 1));
  const ways: Record<Period, Days> = {
    'this-week': { from: today, to: sunday },
    'next-week': { from: addDays(sunday, 1), to: addDays(sunday, 7) },
    weekend: { from: saturday, to: addDays(saturday, 1) },
    'this-month': { from: today, to: addDays(addMonths(firstOfMonth, 1), -1) },
    'next-month': {
      from: addMonths(firstOfMonth, 1),
      to: addDays(addMonths(firstOfMonth, 2), -1),
    },
  };
  return ways[period];
}

/** `date` (and `to`) as typed are stronger than `when`. */
export function readPeriod(query: Fields, today: LocalDate): ReadPeriod {
  const [typedFrom, typedTo] = [textOf(query, 'date'), textOf(query, 'to')];
  const when = periods.find(period => period === textOf(query, 'when'));
  if (!typedFrom && !typedTo)
    return { days: when === undefined ? undefined : daysOfPeriod(when, today), errors: {} };
  const from = typedFrom ? readDate(typedFrom, today) : today;
  const to = typedTo ? readDate(typedTo, from ?? today) : from;
  if (!from) return { days: undefined, errors: { date: 'search.date.unread' } };
  if (!to) return { days: undefined, errors: { to: 'search.date.unread' } };
  const count = daysBetween(from, to) + 1;
  if (count < 1) return { days: undefined, errors: { to: 'search.to.before' } };
  if (count > MOST_SEARCH_DAYS) return { days: undefined, errors: { to: 'search.to.too-long' } };
  return { days: { from, to }, errors: {} };
}
