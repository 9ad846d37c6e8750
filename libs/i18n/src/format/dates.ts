import { type LocalDate, weekdayOf } from '@kashikan/kernel';
import type { Locale } from '../locales';

const weekdays = {
  ja: ['日', '月', '火', '水', '木', '金', '土'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const;
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July'].concat([
  'August',
  'September',
  'October',
  'November',
  'December',
]);

/** `day` for lists (12月8日（火）), `year` where the year matters (2026年12月8日（火）), `era` for official papers (令和8年12月8日（火）). */
export type DateStyle = 'day' | 'year' | 'era';

const era = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', {
  timeZone: 'UTC',
  era: 'long',
  year: 'numeric',
  month: 'long',
  day: 'numeric',
});

/** 「火」, "Tue". */
export const formatWeekday = (locale: Locale, date: LocalDate): string =>
  weekdays[locale][weekdayOf(date)] ?? '';

/** A date, always with its weekday: people notice a wrong date by the day of the week. */
export function formatDate(locale: Locale, date: LocalDate, style: DateStyle = 'day'): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const weekday = formatWeekday(locale, date);
  if (locale === 'en') return `${weekday} ${day} ${months[month - 1]}${style === 'day' ? '' : ` ${year}`}`;
  if (style === 'era') return `${era.format(new Date(`${date}T00:00:00Z`))}（${weekday}）`;
  return `${style === 'year' ? `${year}年` : ''}${month}月${day}日（${weekday}）`;
}

/** 「2026年12月」, "December 2026". */
export function formatMonth(locale: Locale, date: LocalDate): string {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return locale === 'ja' ? `${year}年${month}月` : `${months[month - 1]} ${year}`;
}
