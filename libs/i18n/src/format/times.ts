import type { LocalTime } from '@kashikan/kernel';
import type { Locale } from '../locales';

/** 「18時」, 「14時05分」, 「24時」; English "18:00". */
export function formatTime(locale: Locale, time: LocalTime): string {
  if (locale === 'en') return time;
  const minutes = time.slice(3, 5);
  return `${Number(time.slice(0, 2))}時${minutes === '00' ? '' : `${minutes}分`}`;
}

/** 「18時から21時30分」, "18:00 to 21:30". Words, because screen readers skip a wave dash. */
export const formatRange = (locale: Locale, from: LocalTime, to: LocalTime): string =>
  locale === 'ja' ? `${formatTime(locale, from)}から${formatTime(locale, to)}` : `${from} to ${to}`;

/** 「18:00–21:30」 for the dense tables of staff. */
export const formatTightRange = (from: LocalTime, to: LocalTime): string => `${from}–${to}`;
