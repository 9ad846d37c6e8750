import type { Method } from './vendor-objects';

/** What the sandbox charges per method: thousandths of the amount, rounded half up, and the least fee in yen. */
export const fees: Readonly<Record<Method, { readonly perMille: number; readonly leastYen: number }>> = {
  card: { perMille: 36, leastYen: 0 },
  konbini: { perMille: 36, leastYen: 120 },
  paypay: { perMille: 36, leastYen: 0 },
};

export const feeOf = (method: Method, amount: number): number =>
  Math.max(fees[method].leastYen, Math.floor((amount * fees[method].perMille + 500) / 1000));
