import { isLocalDate, isLocalTime } from '@kashikan/kernel';

export const isClockText = (value: unknown): boolean => typeof value === 'string' && isLocalTime(value);

/** A date that exists: 2027-02-29 does not. */
export const isDateText = (value: unknown): boolean => typeof value === 'string' && isLocalDate(value);

/** 全国地方公共団体コード: five digits and a check digit (weights 6 to 2, modulus 11). */
export function isMunicipalityCode(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{6}$/.test(value)) return false;
  const digits = [...value].map(Number);
  const sum = digits.slice(0, 5).reduce((total, digit, index) => total + digit * (6 - index), 0);
  return digits[5] === (11 - (sum % 11)) % 10;
}

export function isTimeZone(value: unknown): boolean {
  return typeof value === 'string' && Intl.supportedValuesOf('timeZone').includes(value);
}
