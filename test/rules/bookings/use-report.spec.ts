import { answeredChecks, extraMinutes, implausible, overtimePayBy } from '@kashikan/bookings/rules';
import { addMinutes, localDate, type TimeRange } from '@kashikan/kernel';
import fc from 'fast-check';

const range = (from: string, to: string): TimeRange => ({
  startsAt: new Date(`2027-06-17T${from}:00+09:00`),
  endsAt: new Date(`2027-06-17T${to}:00+09:00`),
});
const booked = range('10:00', '12:00');
const evening = new Date('2027-06-17T22:00:00+09:00');

describe('extraMinutes', () => {
  it.each([
    ['as booked', '10:00', '12:00', 0, 0],
    ['a little before', '09:50', '12:00', 10, 0],
    ['a little after', '10:00', '12:40', 0, 40],
    ['both', '09:59', '12:01', 1, 1],
    ['late and still longer: the morning makes up for nothing', '11:00', '12:30', 0, 30],
    ['shorter', '10:30', '11:30', 0, 0],
  ])('%s', (_, from, to, earlyMinutes, lateMinutes) => {
    expect(extraMinutes(booked, range(from, to))).toEqual({ earlyMinutes, lateMinutes });
  });

  it('never falls when the use grows, and a begun minute counts whole', () => {
    const shift = fc.integer({ min: 0, max: 600 });
    fc.assert(
      fc.property(shift, shift, (before, seconds) => {
        const used = {
          startsAt: addMinutes(booked.startsAt, -before),
          endsAt: new Date(booked.endsAt.getTime() + seconds * 1_000),
        };
        expect(extraMinutes(booked, used)).toEqual({
          earlyMinutes: before,
          lateMinutes: Math.ceil(seconds / 60),
        });
      }),
    );
  });
});

describe('implausible', () => {
  it.each([
    ['12:00', '10:00', 'backwards'],
    ['10:00', '10:00', 'backwards'],
    ['07:00', '09:00', 'elsewhere'],
    ['12:00', '13:00', 'elsewhere'],
    ['10:00', '12:40', undefined],
  ])('%s to %s', (from, to, why) => expect(implausible(booked, range(from, to), evening)).toBe(why));

  it('refuses more than a day, and extra time that is still to come', () => {
    const long = { startsAt: addMinutes(booked.startsAt, -720), endsAt: addMinutes(booked.endsAt, 700) };
    expect(implausible(booked, long, addMinutes(evening, 1_440))).toBe('too-long');
    const now = addMinutes(booked.startsAt, 30);
    expect(implausible(booked, booked, now)).toBeUndefined();
    expect(implausible(booked, range('10:00', '12:10'), now)).toBe('to-come');
  });
});

it('keeps the checks that were asked, each with its answer', () => {
  expect(answeredChecks(['施錠', '清掃'], ['清掃', '踊り'])).toEqual([
    { name: '施錠', done: false },
    { name: '清掃', done: true },
  ]);
});

it('gives until the end of the day to pay', () => {
  expect(overtimePayBy(localDate('2027-06-17'), 14, 'Asia/Tokyo').toISOString()).toBe(
    '2027-07-01T14:59:00.000Z',
  );
});
