import type { BookingState } from './booking-states';

/** Still to be applied for: a hold, or one that ran out and is taken again. `quote` is fixed when it is applied for. */
export const isInBasket = ({
  state,
  quote,
}: {
  readonly state: BookingState;
  readonly quote: object | null;
}): boolean => state === 'held' || (state === 'lapsed' && quote === null);
