import { closingTimes, closureStates, gapsOf, type TakenPart } from '@kashikan/calendar/rules';
import { localDate, localTime } from '@kashikan/kernel';
import fc from 'fast-check';

const zone = 'Asia/Tokyo';
const now = new Date('2027-05-10T10:00:00+09:00');
const at = (text: string) => new Date(`${text}:00+09:00`);
const days = (from: string, to: string) => ({ from: localDate(from), to: localDate(to) });
const times = (from: string, to: string) => ({ fromTime: localTime(from), toTime: localTime(to) });

describe('The time of a closing', () => {
  it('is whole days without times, over the end of the year and the leap day', () => {
    expect(closingTimes(days('2027-12-29', '2028-01-03'), zone, now)).toEqual([
      { startsAt: at('2027-12-29T00:00'), endsAt: at('2028-01-04T00:00') },
    ]);
    expect(closingTimes(days('2028-02-28', '2028-02-29'), zone, now)).toEqual([
      { startsAt: at('2028-02-28T00:00'), endsAt: at('2028-03-01T00:00') },
    ]);
  });

  it('goes from the first time to the last, over midnight too', () => {
    expect(
      closingTimes({ ...days('2027-06-01', '2027-06-02'), ...times('22:00', '06:00') }, zone, now),
    ).toEqual([{ startsAt: at('2027-06-01T22:00'), endsAt: at('2027-06-02T06:00') }]);
  });

  it('is repeated day by day when asked; a night ends on the morning after', () => {
    const daily = { ...days('2027-06-01', '2027-06-02'), isDaily: true };
    expect(closingTimes({ ...daily, ...times('09:00', '12:00') }, zone, now)).toEqual([
      { startsAt: at('2027-06-01T09:00'), endsAt: at('2027-06-01T12:00') },
      { startsAt: at('2027-06-02T09:00'), endsAt: at('2027-06-02T12:00') },
    ]);
    expect(closingTimes({ ...daily, ...times('22:00', '06:00') }, zone, now)).toEqual([
      { startsAt: at('2027-06-01T22:00'), endsAt: at('2027-06-02T06:00') },
      { startsAt: at('2027-06-02T22:00'), endsAt: at('2027-06-03T06:00') },
    ]);
  });

  it('begins now when it has begun, and leaves out what is over', () => {
    expect(closingTimes(days('2027-05-10', '2027-05-10'), zone, now)).toEqual([
      { startsAt: now, endsAt: at('2027-05-11T00:00') },
    ]);
    const daily = { ...days('2027-05-09', '2027-05-11'), ...times('08:00', '09:00'), isDaily: true };
    expect(closingTimes(daily, zone, now)).toEqual([
      { startsAt: at('2027-05-11T08:00'), endsAt: at('2027-05-11T09:00') },
    ]);
  });

  it.each([
    [days('2027-06-02', '2027-06-01'), 'closure.end-before-start'],
    [{ ...days('2027-06-01', '2027-06-01'), ...times('12:00', '12:00') }, 'closure.end-before-start'],
    [days('2027-06-01', '2037-06-01'), 'closure.too-long'],
    [{ ...days('2027-06-01', '2027-09-01'), isDaily: true }, 'closure.too-long'],
    [days('2027-05-01', '2027-05-09'), 'closure.over'],
  ])('is refused where it is a slip of the hand: %j is %s', (asked, refusal) => {
    expect(closingTimes(asked, zone, now)).toBe(refusal);
  });
});

describe('What is left between things that keep their time', () => {
  const minute = (value: number) => new Date(value * 60_000);
  const span = fc
    .tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 60 }))
    .map(([from, length]) => ({ startsAt: minute(from), endsAt: minute(from + length) }));
  const row = fc.record({ partId: fc.integer({ min: 1, max: 3 }), time: span });
  const has = (rows: readonly TakenPart[], partId: number, value: number) =>
    rows.filter(one => one.partId === partId && one.startsAt <= minute(value) && minute(value) < one.endsAt)
      .length;

  it('is every minute of the closing that nothing else has, once', () => {
    fc.assert(
      fc.property(span, fc.array(row, { maxLength: 8 }), (range, rows) => {
        const taken = rows.map(({ partId, time }) => ({ partId, ...time }));
        const gaps = gapsOf(range, [3, 1, 1], taken);
        for (const partId of [1, 2, 3])
          for (let value = 0; value < 280; value += 1) {
            const inRange = range.startsAt <= minute(value) && minute(value) < range.endsAt;
            const wanted = partId !== 2 && inRange && has(taken, partId, value) === 0 ? 1 : 0;
            expect(has(gaps, partId, value)).toBe(wanted);
          }
      }),
      { numRuns: 60 },
    );
  });
});

describe('The life of a closure', () => {
  it('ends when it is lifted, once', () => {
    expect(closureStates).toEqual({ standing: { lift: { to: 'lifted' } }, lifted: {} });
  });
});
