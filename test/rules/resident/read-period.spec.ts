import { localDate } from '@kashikan/kernel';
import { daysOfPeriod, readPeriod } from '../../../apps/resident/src/pages/search/read-period';

const saturday = localDate('2026-11-21');
const days = (query: Record<string, string>, today = saturday) => readPeriod(query, localDate(today)).days;

describe('The days of a search', () => {
  it.each([
    ['this-week', '2026-11-21', '2026-11-22'],
    ['next-week', '2026-11-23', '2026-11-29'],
    ['weekend', '2026-11-28', '2026-11-29'],
    ['this-month', '2026-11-21', '2026-11-30'],
    ['next-month', '2026-12-01', '2026-12-31'],
  ])('of "%s" on a Saturday go from %s to %s', (when, from, to) => {
    expect(days({ when })).toEqual({ from, to });
  });

  it('of a week begin on Monday, also when asked for on a Sunday and at the end of a year', () => {
    expect(daysOfPeriod('this-week', localDate('2026-11-22'))).toEqual({
      from: '2026-11-22',
      to: '2026-11-22',
    });
    expect(daysOfPeriod('next-week', localDate('2026-12-31'))).toEqual({
      from: '2027-01-04',
      to: '2027-01-10',
    });
    expect(daysOfPeriod('next-month', localDate('2026-12-31'))).toEqual({
      from: '2027-01-01',
      to: '2027-01-31',
    });
  });

  it('are those typed, before those chosen; one day where no end is typed', () => {
    expect(days({ date: '12/8', when: 'next-week' })).toEqual({ from: '2026-12-08', to: '2026-12-08' });
    expect(days({ date: '12/28', to: '1/5' })).toEqual({ from: '2026-12-28', to: '2027-01-05' });
    expect(days({ to: '11/30' })).toEqual({ from: '2026-11-21', to: '2026-11-30' });
    expect(days({})).toBeUndefined();
    expect(days({ when: 'some-day' })).toBeUndefined();
  });

  it.each([
    [{ date: 'きのう' }, { date: 'search.date.unread' }],
    [{ date: '12/8', to: 'いつか' }, { to: 'search.date.unread' }],
    [{ date: '12/8', to: '2026-12-07' }, { to: 'search.to.before' }],
    [{ date: '12/8', to: '2027-01-08' }, { to: 'search.to.too-long' }],
  ])('that cannot be searched, %j, are told beside their field', (query, errors) => {
    expect(readPeriod(query, saturday)).toEqual({ days: undefined, errors });
  });
});
