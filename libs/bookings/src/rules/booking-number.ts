import { checkDigit } from '@kashikan/kernel';

/** 受付番号 as people see it: 100123 becomes `100123-6`. */
export const showBookingNumber = (number: number): string => `${number}-${checkDigit(String(number))}`;

/**
 * Reads what people type or say: any width, with or without the hyphen. Undefined when it is no number or the check digit is
 * wrong.
 */
export function readBookingNumber(text: string): number | undefined {
  const digits = text.normalize('NFKC').replace(/[\s‐-―−ー-]/g, '');
  if (!/^\d{7,13}$/.test(digits)) return undefined;
  const number = digits.slice(0, -1);
  return checkDigit(number) === Number(digits.slice(-1)) ? Number(number) : undefined;
}
