import type { Municipality } from '@kashikan/catalogue';
import { assuranceTerms } from '@kashikan/identity/rules';
import { addMonths, type LocalDate, localDateOf } from '@kashikan/kernel';

/** The municipality's day of a check made at `now`, and the last day on which it counts there. */
export function checkPeriod(
  { timeZone, assurance }: Municipality,
  now: Date,
): { checkedOn: LocalDate; validUntil: LocalDate } {
  const checkedOn = localDateOf(now, timeZone);
  return { checkedOn, validUntil: addMonths(checkedOn, assuranceTerms(assurance).validMonths) };
}
