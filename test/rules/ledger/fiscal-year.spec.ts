import { localDate } from '@kashikan/kernel';
import { booksClose, fiscalYearFor, type YearBasis } from '@kashikan/ledger/rules';

const year = (basis: YearBasis, occurredOn: string, assessedYear?: number) =>
  fiscalYearFor({ basis, occurredOn: localDate(occurredOn), assessedYear });

describe('The fiscal year of a fact', () => {
  it.each([
    ['2027-03-31', 2026],
    ['2027-04-01', 2027],
    ['2027-05-31', 2027],
    ['2028-02-29', 2027],
  ])('an assessment of %s belongs to %i: no new one is made for a closed year', (date, expected) => {
    expect(year('own-date', date, 2026)).toBe(expected);
  });

  it.each([
    ['2027-03-31', 2026],
    ['2027-04-01', 2026],
    ['2027-05-31', 2026],
    ['2027-06-01', 2027],
    ['2028-04-01', 2028],
  ])('a receipt, reduction or refund on %s for an assessment of 2026 belongs to %i', (date, expected) => {
    expect(year('assessment', date, 2026)).toBe(expected);
  });

  it('goes by its own date when there is no assessment to follow', () => {
    expect(year('assessment', '2027-04-01')).toBe(2027);
  });

  it('knows the last day of the closing period (地方自治法 235条の5)', () => {
    expect(booksClose(2026)).toBe('2027-05-31');
  });
});
