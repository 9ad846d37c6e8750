declare const yenBrand: unique symbol;

/** Whole yen. The yen has no minor unit (ISO 4217), so a fraction is always a mistake. */
export type Yen = number & { readonly [yenBrand]: true };

/** Brands a number as yen; throws RangeError on a fraction or a number too large to be exact. */
export function yen(amount: number): Yen {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not whole yen: ${amount}`);
  return (amount === 0 ? 0 : amount) as Yen;
}

export const sumYen = (amounts: Iterable<number>): Yen => {
  let total = 0;
  for (const amount of amounts) total += amount;
  return yen(total);
};
