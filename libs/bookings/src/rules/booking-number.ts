/** Luhn's check digit (ISO/IEC 7812-1 annex B): finds any one wrong digit and most swaps, which is what a phone call needs. */
function checkDigit(digits: string): number {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return (10 - (sum % 10)) % 10;
}

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
