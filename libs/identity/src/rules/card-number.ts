import { readDigits } from '@kashikan/i18n';
import { checkDigit } from '@kashikan/kernel';

/** Tells a card from what else bears a number and a check digit. */
const PREFIX = '8';

/** Digits between the prefix and the check digit; drawn, so that nobody counts up to the next card. */
export const CARD_DIGITS = 8;

export const PIN_DIGITS = 6;

export function cardNumber(drawn: number): string {
  const digits = `${PREFIX}${String(drawn).padStart(CARD_DIGITS, '0')}`;
  return `${digits}${checkDigit(digits)}`;
}

/** Reads what is typed or scanned, in any width, with or without hyphens. Undefined when no card can have that number. */
export function readCardNumber(typed: string): string | undefined {
  const digits = readDigits(typed);
  const isWhole = digits.length === CARD_DIGITS + 2 && /^\d+$/.test(digits) && digits.startsWith(PREFIX);
  return isWhole && checkDigit(digits.slice(0, -1)) === Number(digits.slice(-1)) ? digits : undefined;
}

/** As people read it: `812-3456-789`. */
export const showCardNumber = (number: string): string =>
  `${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`;

/** The PIN as typed, in any width; undefined when it has not six digits. */
export function readPin(typed: string): string | undefined {
  const digits = readDigits(typed);
  return new RegExp(`^\\d{${PIN_DIGITS}}$`).test(digits) ? digits : undefined;
}

/** Whether a PIN is among the first that anybody would try: one digit again and again, digits in their order, twice the same three. */
export function isGuessablePin(pin: string): boolean {
  const steps = new Set([...pin].slice(1).map((digit, at) => (Number(digit) - Number(pin[at]) + 10) % 10));
  const isEven = steps.size === 1 && [0, 1, 9].some(step => steps.has(step));
  return isEven || pin.slice(0, 3) === pin.slice(3);
}
