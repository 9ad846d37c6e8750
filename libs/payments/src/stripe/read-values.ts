import { type Yen, yen } from '@kashikan/kernel';

export const fromSeconds = (seconds: number): Date => new Date(seconds * 1000);
export const toSeconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);

/** The vendor gives a related object as its id, or whole when it was expanded. */
export const idOf = (related: string | { readonly id: string } | null | undefined): string | null =>
  typeof related === 'string' ? related : (related?.id ?? null);

/** JPY has no minor unit, so the vendor's integer is the number of yen; any other currency has no amount in yen at all. */
export function inYen(currency: string): { of(amount: number): Yen | null; foreignCurrency: string | null } {
  const foreign = currency.toLowerCase() !== 'jpy';
  return {
    of: amount => (foreign ? null : yen(amount)),
    foreignCurrency: foreign ? currency : null,
  };
}
