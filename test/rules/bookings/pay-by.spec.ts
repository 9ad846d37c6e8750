import { payBy } from '@kashikan/bookings/rules';
import { addMinutes, instantAt, localDate, localTime } from '@kashikan/kernel';
import fc from 'fast-check';

const tokyo = 'Asia/Tokyo';
const rule = { paymentDueDays: 7, paymentBeforeUseDays: 1 };
const at = (date: string, time: string) => instantAt(localDate(date), localTime(time), tokyo);
const use = (date: string, time: string) => ({ useDate: localDate(date), startsAt: at(date, time) });

describe('納付期限', () => {
  it('is 23:59 of the seventh day after the fee was fixed', () => {
    expect(payBy(rule, use('2026-12-24', '09:00'), at('2026-12-01', '10:00'), tokyo)).toEqual(
      at('2026-12-08', '23:59'),
    );
  });

  it('is the evening before the use when that comes first', () => {
    expect(payBy(rule, use('2026-12-05', '09:00'), at('2026-12-01', '10:00'), tokyo)).toEqual(
      at('2026-12-04', '23:59'),
    );
  });

  it('leaves an hour to whoever books on the day itself', () => {
    expect(payBy(rule, use('2026-12-01', '18:00'), at('2026-12-01', '10:00'), tokyo)).toEqual(
      at('2026-12-01', '11:00'),
    );
  });

  it('ends with the beginning of the use when less than an hour is left', () => {
    expect(payBy(rule, use('2026-12-01', '10:30'), at('2026-12-01', '10:00'), tokyo)).toEqual(
      at('2026-12-01', '10:30'),
    );
  });

  it('crosses the year end and the leap day by the calendar', () => {
    expect(payBy(rule, use('2027-02-01', '09:00'), at('2026-12-28', '10:00'), tokyo)).toEqual(
      at('2027-01-04', '23:59'),
    );
    expect(payBy(rule, use('2028-03-01', '09:00'), at('2028-02-27', '10:00'), tokyo)).toEqual(
      at('2028-02-29', '23:59'),
    );
  });

  it('is never after the beginning of the use and never before the fee was fixed', () => {
    const minutes = fc.integer({ min: 1, max: 60 * 24 * 90 });
    fc.assert(
      fc.property(minutes, fc.nat(30), fc.nat(30), (ahead, due, before) => {
        const fixedAt = at('2027-01-15', '09:00');
        const startsAt = addMinutes(fixedAt, ahead);
        const useDate = localDate(new Date(startsAt.getTime() + 9 * 3_600_000).toISOString().slice(0, 10));
        const deadline = payBy(
          { paymentDueDays: due, paymentBeforeUseDays: before },
          { useDate, startsAt },
          fixedAt,
          tokyo,
        );
        return deadline > fixedAt && deadline <= startsAt;
      }),
    );
  });
});
