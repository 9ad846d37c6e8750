import { addMinutes } from '@kashikan/kernel';

/** The provider accepts 30 minutes to 24 hours; a minute on each side allows for the way there and for its clock. */
const LEAST_MINUTES = 31;
const MOST_MINUTES = 24 * 60 - 1;

/**
 * When the provider's payment page should close: with the pay-by time, as far as the provider allows. Near the pay-by time
 * the page outlives it, so whoever releases the slot must close the session first.
 */
export function sessionExpiry(now: Date, payBy: Date): Date {
  const earliest = addMinutes(now, LEAST_MINUTES);
  const latest = addMinutes(now, MOST_MINUTES);
  if (payBy < earliest) return earliest;
  return payBy > latest ? latest : payBy;
}
