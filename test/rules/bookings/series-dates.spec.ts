import { isLastOfMonth, nthOfMonth, patternsFrom, seriesDates } from '@kashikan/bookings/rules';
import { addDays, daysBetween, localDate, weekdayOf } from '@kashikan/kernel';
import fc from 'fast-check';

const from = localDate('2026-12-01');
const dates = (
  first: string,
  ...rest: Parameters<typeof seriesDates> extends [unknown, ...infer R] ? R : never
) => seriesDates(localDate(first), ...rest).join(' ');

describe('A series', () => {
  it('of every week keeps the weekday over the end of the year and a leap day', () => {
    const last = localDate('2028-03-07');
    expect(dates('2028-02-15', { every: 'week', interval: 1 }, last)).toBe(
      '2028-02-15 2028-02-22 2028-02-29 2028-03-07',
    );
    expect(dates('2026-12-22', { every: 'week', interval: 2 }, localDate('2027-01-31'))).toBe(
      '2026-12-22 2027-01-05 2027-01-19',
    );
  });

  it('of the second Tuesday falls on the second Tuesday of every month', () => {
    expect(dates('2026-12-08', { every: 'month', nth: 2 }, localDate('2027-03-31'))).toBe(
      '2026-12-08 2027-01-12 2027-02-09 2027-03-09',
    );
  });

  it('of the last Thursday takes the fourth or the fifth, as the month has it', () => {
    expect(dates('2026-12-31', { every: 'month', nth: 'last' }, localDate('2027-02-28'))).toBe(
      '2026-12-31 2027-01-28 2027-02-25',
    );
  });

  it('of a fifth weekday leaves out the months that have none', () => {
    expect(dates('2026-12-29', { every: 'month', nth: 5 }, localDate('2027-06-30'))).toBe(
      '2026-12-29 2027-03-30 2027-06-29',
    );
  });

  it('never runs longer than a year of weeks', () => {
    expect(seriesDates(from, { every: 'week', interval: 1 }, localDate('2099-01-01'))).toHaveLength(53);
  });

  it('is what looking at every single day would find', () => {
    const day = fc.integer({ min: 0, max: 2_000 }).map(days => addDays(from, days));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 300 }), fc.nat(), (first, length, choice) => {
        const patterns = patternsFrom(first);
        const pattern = patterns[choice % patterns.length]!;
        const expected = [];
        for (let ahead = 0; ahead <= length; ahead += 1) {
          const date = addDays(first, ahead);
          if (weekdayOf(date) !== weekdayOf(first)) continue;
          const fits =
            pattern.every === 'week'
              ? daysBetween(first, date) % (7 * pattern.interval) === 0
              : pattern.nth === 'last'
                ? isLastOfMonth(date)
                : nthOfMonth(date) === pattern.nth;
          if (fits) expected.push(date);
        }
        expect(seriesDates(first, pattern, addDays(first, length))).toEqual(expected);
      }),
    );
  });
});
