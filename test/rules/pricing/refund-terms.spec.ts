import { addDays, localDate, yen } from '@kashikan/kernel';
import { type CancellationLadder, refundFor, refundTerms } from '@kashikan/pricing/rules';
import fc from 'fast-check';

const hall: CancellationLadder = {
  code: 'hall',
  name: 'ホールの取消し',
  citation: '規則第8条',
  steps: [
    { daysBefore: 30, percent: '50' },
    { daysBefore: 90, percent: '100' },
  ],
};
const useDate = localDate('2026-12-01');

describe('The cancellation ladder in real dates and yen', () => {
  it('says until which day how much comes back, the earliest day first', () => {
    expect(refundTerms(hall, useDate, yen(45_101)).steps).toEqual([
      { lastDate: '2026-09-02', percent: '100', refundYen: 45_101 },
      { lastDate: '2026-11-01', percent: '50', refundYen: 22_550 },
    ]);
  });

  it.each([
    ['2026-09-02', 45_100],
    ['2026-09-03', 22_550],
    ['2026-11-01', 22_550],
    ['2026-11-02', 0],
    ['2026-12-01', 0],
  ])('repays for a cancellation on %s %i yen', (day, refundYen) => {
    const terms = refundTerms(hall, useDate, yen(45_100));
    expect(refundFor(terms, localDate(day))).toMatchObject({ refundYen, keptYen: 45_100 - refundYen });
  });

  it.each(['municipality', 'force-majeure'] as const)(
    'repays everything when the cause is %s (市の都合)',
    cause => {
      const terms = refundTerms(hall, useDate, yen(45_100));
      expect(refundFor(terms, useDate, cause)).toEqual({ percent: '100', refundYen: 45_100, keptYen: 0 });
    },
  );

  it('counts months to the same day of the month', () => {
    const ladder = {
      ...hall,
      steps: [
        { monthsBefore: 6, percent: '100' },
        { monthsBefore: 3, percent: '50' },
      ],
    };
    const days = refundTerms(ladder, localDate('2026-08-31'), yen(100)).steps.map(step => step.lastDate);
    expect(days).toEqual(['2026-02-28', '2026-05-31']);
  });

  it('moves a limit on a closed day to the next open day where the rule says so', () => {
    const isClosed = (date: string) => date === '2026-11-01' || date === '2026-11-02';
    const moving = refundTerms({ ...hall, movesToNextOpenDay: true }, useDate, yen(100), isClosed);
    expect(moving.steps[1]?.lastDate).toBe('2026-11-03');
    expect(refundTerms(hall, useDate, yen(100), isClosed).steps[1]?.lastDate).toBe('2026-11-01');
  });

  it('rounds as the rule says and never repays more than was paid', () => {
    const rounding = { mode: 'ceil', unitYen: 100 } as const;
    const terms = refundTerms({ ...hall, rounding }, useDate, yen(1_250));
    expect(terms.steps.map(step => step.refundYen)).toEqual([1_250, 700]);
  });

  it('never repays more for cancelling later, and what is kept and repaid is what was paid', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(200), fc.nat(200), (paid, first, second) => {
        const terms = refundTerms(hall, useDate, yen(paid));
        const [late, early] = [Math.min(first, second), Math.max(first, second)];
        const on = (days: number) => refundFor(terms, addDays(useDate, -days));
        expect(on(late).refundYen).toBeLessThanOrEqual(on(early).refundYen);
        expect(on(late).refundYen + on(late).keptYen).toBe(paid);
      }),
    );
  });
});
