import type { LocalDate } from '@kashikan/kernel';

/** One step of the cancellation terms as fixed in the booking; from the earliest last date to the latest. */
export interface RefundStep {
  readonly lastDate: LocalDate;
  readonly refundYen: number;
}

/** What comes back when the applicant cancels on `today`, by the terms the booking was made under; never more than was paid. */
export function refundOn(terms: readonly RefundStep[], paidYen: number, today: LocalDate): number {
  const step = terms.find(candidate => today <= candidate.lastDate);
  return Math.min(step?.refundYen ?? 0, paidYen);
}
