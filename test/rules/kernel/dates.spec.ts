import {
  addDays,
  addMonths,
  datesFrom,
  daysBetween,
  fiscalYearOf,
  instantAt,
  isLocalDate,
  isLocalTime,
  localDate,
  localDateOf,
  localTime,
  localTimeOf,
  minutesOf,
  overlaps,
  timeOfMinutes,
  weekdayOf,
  yen,
} from '@kashikan/kernel';
import fc from 'fast-check';

const day = fc.integer({ min: 0, max: 40_000 }).map(n => addDays(localDate('1990-01-01'), n));

describe('A local date', () => {
  it.each(['2027-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '20261208', '2026-12-8', ''])(
    '%p does not exist',
    text => {
      expect(isLocalDate(text)).toBe(false);
      expect(() => localDate(text)).toThrow(RangeError);
    },
  );

  it.each(['9999-12-31', '9000-01-01', '0000-01-01', '0999-12-31'])(
    '%p is nobody’s date: a week more or less would have no four digits',
    text => expect(isLocalDate(text)).toBe(false),
  );

  it('exists on a leap day', () => {
    expect(isLocalDate('2028-02-29')).toBe(true);
  });

  it('goes forward and back by the same days', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -9_000, max: 9_000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(weekdayOf(addDays(date, 7))).toBe(weekdayOf(date));
      }),
    );
  });

  it('moves by months and stops at the end of a short one', () => {
    expect(addMonths(localDate('2027-01-31'), 1)).toBe('2027-02-28');
    expect(addMonths(localDate('2028-01-31'), 1)).toBe('2028-02-29');
    expect(addMonths(localDate('2026-11-30'), -9)).toBe('2026-02-28');
    expect(addMonths(localDate('2026-12-15'), 1)).toBe('2027-01-15');
  });

  it('knows its weekday: 8 December 2026 is a Tuesday', () => {
    expect(weekdayOf(localDate('2026-12-08'))).toBe(2);
  });

  it('belongs to the fiscal year that began in April (地方自治法 208条)', () => {
    expect(fiscalYearOf(localDate('2027-03-31'))).toBe(2026);
    expect(fiscalYearOf(localDate('2027-04-01'))).toBe(2027);
  });

  it('counts a range with both ends', () => {
    expect([...datesFrom(localDate('2026-12-31'), localDate('2027-01-02'))]).toEqual([
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ]);
  });
});

describe('A clock time', () => {
  it.each(['24:01', '9:00', '12:60', '1200', 'noon'])('%p is none', text => {
    expect(isLocalTime(text)).toBe(false);
  });

  it('is minutes and back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1440 }),
        minutes => minutesOf(timeOfMinutes(minutes)) === minutes,
      ),
    );
  });
});

describe('A zone', () => {
  it.each(['Asia/Tokyo', 'America/New_York', 'UTC'])('gives back date and time of an instant in %s', zone => {
    fc.assert(
      fc.property(day, fc.integer({ min: 6, max: 22 }), (date, hour) => {
        const time = timeOfMinutes(hour * 60);
        const instant = instantAt(date, time, zone);
        expect([localDateOf(instant, zone), localTimeOf(instant, zone)]).toEqual([date, time]);
      }),
    );
  });

  it('ends a day where the next begins', () => {
    const end = instantAt(localDate('2026-12-31'), localTime('24:00'), 'Asia/Tokyo');
    expect(end).toEqual(instantAt(localDate('2027-01-01'), localTime('00:00'), 'Asia/Tokyo'));
  });
});

describe('Ranges and yen', () => {
  it('do not overlap when one ends where the other begins', () => {
    const [nine, noon, five] = ['09:00', '12:00', '17:00'].map(time =>
      instantAt(localDate('2026-12-08'), localTime(time), 'UTC'),
    ) as [Date, Date, Date];
    expect(overlaps({ startsAt: nine, endsAt: noon }, { startsAt: noon, endsAt: five })).toBe(false);
    expect(overlaps({ startsAt: nine, endsAt: five }, { startsAt: noon, endsAt: five })).toBe(true);
  });

  it('are whole', () => {
    expect(() => yen(0.5)).toThrow(RangeError);
    expect(Object.is(yen(-0), 0)).toBe(true);
  });
});
