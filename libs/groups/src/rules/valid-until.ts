import { addDays, addMonths, isLocalDate, type LocalDate, localDate } from '@kashikan/kernel';
import type { GroupTerms } from './group-terms';

/** The month and day in a year; 29 February is the last day of February in the others. */
function endIn(year: number, monthDay: string): LocalDate {
  const wanted = `${year}-${monthDay}`;
  return isLocalDate(wanted) ? wanted : addDays(addMonths(localDate(`${wanted.slice(0, 7)}-01`), 1), -1);
}

/**
 * The last day of a registration that is approved on `today`. A renewal continues the one before it, so that nobody loses days by
 * renewing early; what is new within the time of renewals counts for the coming period already, so that nobody asks twice.
 */
export function validUntil(
  terms: Pick<GroupTerms, 'validUntil' | 'validYears' | 'renewFromDays'>,
  today: LocalDate,
  before: LocalDate | null,
): LocalDate {
  const continues = before !== null && before >= today;
  const from = continues ? addDays(before, 1) : today;
  if (terms.validUntil === null) return addDays(addMonths(from, 12 * terms.validYears), -1);
  const year = Number(from.slice(0, 4));
  const first = endIn(year, terms.validUntil) >= from ? year : year + 1;
  const isNearlyOver = !continues && mayRenew(terms, endIn(first, terms.validUntil), today);
  return endIn(first + terms.validYears - 1 + (isNearlyOver ? 1 : 0), terms.validUntil);
}

/** Whether a renewal is taken on `today` of a registration that ends, or ended, on `until`. */
export const mayRenew = (
  { renewFromDays }: Pick<GroupTerms, 'renewFromDays'>,
  until: LocalDate,
  today: LocalDate,
): boolean => today >= addDays(until, -renewFromDays);
