import { localDate } from '@kashikan/kernel';
import { changeMoney, type MoneyBeforeChange } from '@kashikan/pricing/rules';
import fc from 'fast-check';

const before: MoneyBeforeChange = {
  feeYen: 3000,
  paidYen: 3000,
  steps: [
    { lastDate: localDate('2026-12-01'), refundYen: 3000 },
    { lastDate: localDate('2026-12-07'), refundYen: 1500 },
  ],
  difference: 'by-ladder',
  isWithinGrace: false,
  today: localDate('2026-12-03'),
};

describe('変更の差額', () => {
  it.each<[string, Partial<MoneyBeforeChange>, number, { dueYen: number; refundYen: number }]>([
    ['a dearer booking pays the difference', {}, 4200, { dueYen: 1200, refundYen: 0 }],
    ['an equal one nothing', {}, 3000, { dueYen: 0, refundYen: 0 }],
    ['a cheaper one gets the share of the ladder', {}, 2001, { dueYen: 0, refundYen: 499 }],
    ['all of it', { difference: 'full' }, 2001, { dueYen: 0, refundYen: 999 }],
    ['or nothing', { difference: 'none' }, 2001, { dueYen: 0, refundYen: 0 }],
    [
      'all of it when a slip is undone',
      { difference: 'none', isWithinGrace: true },
      2001,
      { dueYen: 0, refundYen: 999 },
    ],
    ['nothing after the last step', { today: localDate('2026-12-08') }, 2001, { dueYen: 0, refundYen: 0 }],
    ['what was kept once counts towards a higher fee', { feeYen: 2000 }, 3500, { dueYen: 500, refundYen: 0 }],
    ['and is not paid back later', { feeYen: 2000, difference: 'full' }, 2000, { dueYen: 0, refundYen: 0 }],
    ['a free booking pays the whole new fee', { feeYen: 0, paidYen: 0 }, 800, { dueYen: 800, refundYen: 0 }],
    [
      'what has gone back already does not go back again',
      { paidYen: 1000, difference: 'full' },
      500,
      { dueYen: 0, refundYen: 500 },
    ],
  ])('%s', (_, more, newFeeYen, wanted) => {
    expect(changeMoney({ ...before, ...more }, newFeeYen)).toEqual(wanted);
  });

  it('never asks and repays at once, never leaves the town with less than the new fee, in whole yen', () => {
    const any = fc.record({
      feeYen: fc.nat(100_000),
      paidYen: fc.nat(100_000),
      difference: fc.constantFrom('full', 'by-ladder', 'none'),
      isWithinGrace: fc.boolean(),
      share: fc.integer({ min: 0, max: 100 }),
    });
    fc.assert(
      fc.property(any, fc.nat(100_000), ({ share, ...facts }, newFeeYen) => {
        const steps = [{ lastDate: before.today, refundYen: Math.floor((facts.feeYen * share) / 100) }];
        const { dueYen, refundYen } = changeMoney({ ...before, ...facts, steps }, newFeeYen);
        expect(Math.min(dueYen, refundYen)).toBe(0);
        expect(Number.isInteger(refundYen)).toBe(true);
        expect(facts.paidYen + dueYen - refundYen).toBeGreaterThanOrEqual(newFeeYen);
        if (dueYen > 0) expect(facts.paidYen + dueYen).toBe(newFeeYen);
      }),
    );
  });
});
