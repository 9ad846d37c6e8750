import { decisionDueOn, processingClock } from '@kashikan/approvals/rules';
import { localDate } from '@kashikan/kernel';

const requestedOn = localDate('2026-11-20');

describe('標準処理期間', () => {
  it('does not count the day of the application (民法 140条)', () => {
    expect(decisionDueOn(requestedOn, 3)).toBe('2026-11-23');
  });

  it.each([
    ['2026-11-20', 'in-time', 0, 3],
    ['2026-11-22', 'near', 2, 1],
    ['2026-11-23', 'near', 3, 0],
    ['2026-11-24', 'passed', 4, -1],
  ])('on %s a case of three days stands as %s', (today, standing, ageDays, daysLeft) => {
    const dueOn = decisionDueOn(requestedOn, 3);
    expect(processingClock(requestedOn, dueOn, localDate(today))).toEqual({ standing, ageDays, daysLeft });
  });
});
