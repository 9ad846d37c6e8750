import { addDays, type LocalDate, localDate, yen } from '@kashikan/kernel';
import {
  type CancellationCause,
  type CancellationLadder,
  changeTermsOf,
  refundForCause,
  refundOnCancelling,
  refundTerms,
} from '@kashikan/pricing/rules';
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
const noon = (day: string) => new Date(`${day}T03:00:00Z`);

/** Cancelled on a day, with everything paid. */
const cancelled = (
  terms: ReturnType<typeof refundTerms>,
  day: LocalDate,
  cause: CancellationCause = 'applicant',
  paidYen: number = terms.paidYen,
) =>
  refundOnCancelling({
    steps: terms.steps,
    paidYen,
    graceUntil: null,
    byCause: null,
    cause,
    now: noon(day),
    today: day,
  });

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
    expect(cancelled(terms, localDate(day))).toEqual({ by: 'terms', refundYen });
  });

  it.each(['municipality', 'force-majeure'] as const)(
    'repays everything when the cause is %s (市の都合)',
    cause => {
      const terms = refundTerms(hall, useDate, yen(45_100));
      expect(cancelled(terms, useDate, cause)).toEqual({ by: cause, refundYen: 45_100 });
    },
  );

  it('never repays more than was paid and has not gone back already', () => {
    const terms = refundTerms(hall, useDate, yen(45_100));
    expect(cancelled(terms, localDate('2026-08-01'), 'applicant', 1000).refundYen).toBe(1000);
  });

  it.each([
    ['municipality', { forceMajeure: '50' }, 45_101],
    ['force-majeure', { forceMajeure: '50' }, 22_550],
    ['force-majeure', { municipality: '0' }, 45_101],
    ['municipality', { municipality: '80', forceMajeure: '0' }, 36_080],
    ['force-majeure', { municipality: '80', forceMajeure: '0' }, 0],
    ['force-majeure', {}, 45_101],
  ] as const)(
    'repays by cause what the terms say, and all of it where they say nothing: %s %j',
    (cause, byCause, yen) => {
      expect(refundForCause(45_101, byCause, cause)).toBe(yen);
    },
  );

  it('repays a slip whole until the last moment of the grace period, and by the terms from then on', () => {
    const { steps } = refundTerms(hall, useDate, yen(45_100));
    const graceUntil = noon('2026-11-30');
    const at = (now: Date) =>
      refundOnCancelling({
        steps,
        paidYen: 45_100,
        graceUntil,
        byCause: null,
        cause: 'applicant',
        now,
        today: localDate('2026-11-30'),
      });
    expect(at(graceUntil)).toEqual({ by: 'grace', refundYen: 45_100 });
    expect(at(new Date(graceUntil.getTime() + 1))).toEqual({ by: 'terms', refundYen: 0 });
  });

  it('puts the terms of changing into dates, with the usual where nothing is said', () => {
    const change = { untilDaysBefore: 7, mostTimes: 1, difference: 'none' } as const;
    expect(changeTermsOf({ change }, useDate)).toEqual({
      lastDate: '2026-11-24',
      mostTimes: 1,
      difference: 'none',
    });
    expect(changeTermsOf({}, useDate)).toEqual({
      lastDate: '2026-11-30',
      mostTimes: 3,
      difference: 'by-ladder',
    });
  });

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

  it('never repays more for cancelling later', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(200), fc.nat(200), (paid, first, second) => {
        const terms = refundTerms(hall, useDate, yen(paid));
        const [late, early] = [Math.min(first, second), Math.max(first, second)];
        const on = (days: number) => cancelled(terms, addDays(useDate, -days));
        expect(on(late).refundYen).toBeLessThanOrEqual(on(early).refundYen);
        expect(on(early).refundYen).toBeLessThanOrEqual(paid);
      }),
    );
  });
});
