import type { LocalDate } from '@kashikan/kernel';

export interface ReleaseFacts {
  readonly effectiveFrom: LocalDate;
  readonly today: LocalDate;
  /** The first days of the versions of this table that are released already. */
  readonly releasedFrom: readonly LocalDate[];
  /** Bookings whose fee is fixed and whose day of use is not before `effectiveFrom`. */
  readonly bookingsFixed: number;
}

/** What a release changes that people may not expect; whoever releases must have read it. */
export type ReleaseCaution =
  | { readonly kind: 'replaces-version' }
  | { readonly kind: 'has-begun' }
  | { readonly kind: 'bookings-keep-their-fee'; readonly count: number };

/**
 * A version that is released is never changed, and one that begins in the past or among fixed bookings is not released without
 * saying so: those bookings keep the fee they were promised.
 */
export function releaseCautions({
  effectiveFrom,
  today,
  releasedFrom,
  bookingsFixed,
}: ReleaseFacts): ReleaseCaution[] {
  return [
    ...(releasedFrom.includes(effectiveFrom) ? [{ kind: 'replaces-version' } as const] : []),
    ...(effectiveFrom <= today ? [{ kind: 'has-begun' } as const] : []),
    ...(bookingsFixed > 0 ? [{ kind: 'bookings-keep-their-fee', count: bookingsFixed } as const] : []),
  ];
}
