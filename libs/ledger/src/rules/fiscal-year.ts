import { fiscalYearOf, type LocalDate, localDate } from '@kashikan/kernel';
import type { YearBasis } from './postings';

/** 出納整理期間の末日 of a fiscal year: 31 May after it ended (地方自治法 235条の5). */
export const booksClose = (fiscalYear: number): LocalDate => localDate(`${fiscalYear + 1}-05-31`);

export interface YearFacts {
  readonly basis: YearBasis;
  readonly occurredOn: LocalDate;
  /** The fiscal year of the assessment that the fact belongs to, when there is one. */
  readonly assessedYear?: number | undefined;
}

/**
 * 会計年度 of a fact (地方自治法施行令 142条). A new assessment belongs to the year of its date, also in April and May: an assessment for
 * the closed year can no longer be made. What settles, lowers or pays back an assessment follows that assessment while its books are
 * open (戻出 for a refund); after 31 May it belongs to the current year (過年度収入, 過年度支出).
 */
export function fiscalYearFor({ basis, occurredOn, assessedYear }: YearFacts): number {
  const follows =
    basis === 'assessment' && assessedYear !== undefined && occurredOn <= booksClose(assessedYear);
  return follows ? assessedYear : fiscalYearOf(occurredOn);
}
