import type { Locale } from '../locales';

const grouped = new Intl.NumberFormat('ja-JP', { maximumFractionDigits: 0 });

/** 「2,100円」, 「−1,050円」; English "2,100 yen". Never ￥, which reads as a backslash on some machines. */
export function formatYen(locale: Locale, amountYen: number): string {
  const digits = `${amountYen < 0 ? '−' : ''}${grouped.format(Math.abs(amountYen))}`;
  return locale === 'ja' ? `${digits}円` : `${digits} yen`;
}

/** 「1,200」: a count, without a unit. */
export const formatNumber = (count: number): string => grouped.format(count);
