import { addDays, localDateOf, localTime, localTimeOf, type TimeRange, type Zone } from '@kashikan/kernel';
import type { Locale } from '../locales';
import { type DateStyle, formatDate } from './dates';
import { formatRange, formatTime } from './times';

/** 「12月8日（火） 18時05分」 on the clocks of `zone`. */
export const formatDateTime = (locale: Locale, instant: Date, zone: Zone, style: DateStyle = 'day'): string =>
  `${formatDate(locale, localDateOf(instant, zone), style)} ${formatTime(locale, localTimeOf(instant, zone))}`;

/** 「14時05分」 on the clocks of `zone`. */
export const formatClock = (locale: Locale, instant: Date, zone: Zone): string =>
  formatTime(locale, localTimeOf(instant, zone));

/** 「12月8日（火） 18時から21時30分」; names both dates when the range passes midnight. */
export function formatTimeRange(
  locale: Locale,
  range: TimeRange,
  zone: Zone,
  style: DateStyle = 'day',
): string {
  const first = localDateOf(range.startsAt, zone);
  const last = localDateOf(range.endsAt, zone);
  const from = localTimeOf(range.startsAt, zone);
  const to = localTimeOf(range.endsAt, zone);
  if (first === last) return `${formatDate(locale, first, style)} ${formatRange(locale, from, to)}`;
  if (to === '00:00' && last === addDays(first, 1))
    return `${formatDate(locale, first, style)} ${formatRange(locale, from, localTime('24:00'))}`;
  return [range.startsAt, range.endsAt]
    .map(instant => formatDateTime(locale, instant, zone, style))
    .join(locale === 'ja' ? 'から' : ' to ');
}
