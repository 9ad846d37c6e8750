/** An exact rational number; the denominator is always positive. Fees never pass through floating point. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

export const whole = (amount: number): Fraction => ({ n: BigInt(amount), d: 1n });

export const plus = (a: Fraction, b: Fraction): Fraction =>
  a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { n: -b.n, d: b.d });

export const times = (a: Fraction, b: Fraction): Fraction => ({ n: a.n * b.n, d: a.d * b.d });

export const isLess = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;

/** The largest whole number that is not above `a`. */
export function floorOf(a: Fraction): bigint {
  const cut = a.n / a.d;
  return a.n < 0n && cut * a.d !== a.n ? cut - 1n : cut;
}

const decimal = /^(-?)(\d{1,9})(?:\.(\d{1,9}))?$/;
const ratio = /^(\d{1,9})\/(\d{1,9})$/;

export const isRate = (text: string): boolean =>
  decimal.test(text) || (ratio.test(text) && !/\/0+$/.test(text));

/** A rate as a number for people, to one decimal: `50` stands for itself, `1/3` for 33.3. */
export function percentNumber(rate: string): number {
  const { n, d } = rateOf(rate);
  return Math.round((Number(n) * 1000) / Number(d)) / 10;
}

/**
 * Reads a rate as ordinances write it: percent as whole or decimal text ('150', '37.5', '-20'), or a fraction ('1/3' for
 * 3分の1). Throws RangeError on anything else.
 */
export function rateOf(text: string): Fraction {
  const parts = ratio.exec(text);
  if (parts && isRate(text)) return { n: BigInt(parts[1] ?? 0), d: BigInt(parts[2] ?? 1) };
  const percent = decimal.exec(text);
  if (!percent) throw new RangeError(`not a rate: ${text}`);
  const [, sign, integer = '0', digits = ''] = percent;
  const n = BigInt(integer + digits);
  return { n: sign ? -n : n, d: 100n * 10n ** BigInt(digits.length) };
}
