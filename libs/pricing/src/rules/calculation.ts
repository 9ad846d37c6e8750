import type { Calculation } from './quote';

const yenText = (amount: number): string => `${String(amount).replace(/\B(?=(\d{3})+$)/g, ',')}円`;
const rateText = (rate: string): string => (rate.includes('/') ? rate : `${rate}%`);
const units = { hour: '時間', band: '区分', use: '回', person: '人' } as const;

/** Words a calculation in the language of the ordinance, whose own words the labels of a table are. */
export function calculationText(sum: Calculation): string {
  if (sum.by === 'rate') return `${yenText(sum.ofYen)} × ${rateText(sum.rate)}`;
  const price =
    sum.unit === 'minutes' ? `${yenText(sum.unitYen)}（${sum.unitMinutes ?? 60}分）` : yenText(sum.unitYen);
  const count = sum.unit === 'minutes' ? String(sum.count) : `${sum.count}${units[sum.unit]}`;
  const quantity = sum.quantity === undefined ? '' : ` × ${sum.quantity}`;
  return sum.unit === 'use' ? `${price}${quantity}` : `${price} × ${count}${quantity}`;
}
