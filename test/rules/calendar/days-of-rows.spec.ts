import {
  type Band,
  bandsOfKind,
  bandsOn,
  fittingChoice,
  freeSlots,
  type HourlyLending,
  hoursOn,
  japaneseHolidays,
  kindOfDay,
  kindsOfDay,
  type OccupiedTime,
  type OnDays,
  resolveSlot,
  type RoomCalendar,
  slotCovering,
  weekdayNames,
} from '@kashikan/calendar/rules';
import { addDays, instantAt, type LocalDate, minutesOf, timeOfMinutes } from '@kashikan/kernel';
import fc from 'fast-check';
import { aCalendar, date, time } from './a-calendar';

const now = new Date('2026-11-21T00:00:00Z');
const winter = { fromDay: '11-01', toDay: '03-31' };

/** 夜間 ends earlier in winter, 早朝 is lent on Sundays and holidays only, 全日 is all three of an ordinary day. */
const seasonal: readonly Band[] = [
  { code: 'dawn', name: '早朝', from: time('06:00'), to: time('08:30'), on: ['sun', 'holiday'] },
  { code: 'am', name: '午前', from: time('09:00'), to: time('12:00') },
  { code: 'pm', name: '午後', from: time('13:00'), to: time('17:00') },
  { code: 'night', name: '夜間', from: time('17:30'), to: time('20:00'), season: winter },
  { code: 'night', name: '夜間', from: time('18:00'), to: time('21:30') },
  { code: 'all', name: '全日', from: time('09:00'), to: time('21:30'), combinedOf: ['am', 'pm', 'night'] },
  { code: 'early', name: '早朝午前', from: time('06:00'), to: time('12:00'), combinedOf: ['dawn', 'am'] },
];
const hall = aCalendar({ lending: { kind: 'band', bands: seasonal } });
const slotOf = (calendar: RoomCalendar, day: string, ...bands: string[]) => {
  const slot = resolveSlot(calendar, { date: date(day), bands }, now);
  return slot.kind === 'slot' ? `${slot.from}-${slot.to}` : [slot.code, slot.facts];
};

describe('Bands that differ by season and weekday', () => {
  it('have the times of the day, also in a combination, over the end of the year and on a leap day', () => {
    expect(slotOf(hall, '2027-06-08', 'night')).toBe('18:00-21:30');
    expect(slotOf(hall, '2026-12-31', 'all')).toBe('09:00-20:00');
    expect(slotOf(hall, '2028-02-29', 'night')).toBe('17:30-20:00');
    expect(slotOf(hall, '2028-03-31', 'night')).toBe('17:30-20:00');
    expect(slotOf(hall, '2028-04-01', 'night')).toBe('18:00-21:30');
  });

  it('exist on their days only; a combination needs all its members', () => {
    expect(slotOf(hall, '2027-06-06', 'early')).toBe('06:00-12:00');
    expect(slotOf(hall, '2027-07-19', 'dawn')).toBe('06:00-08:30'); // 海の日, a Monday
    const names = ['午前', '午後', '夜間'];
    expect(slotOf(hall, '2027-06-08', 'early')).toEqual([
      'calendar.band-not-that-day',
      expect.objectContaining({ bandName: '早朝午前', bandNames: names }),
    ]);
    expect(slotOf(hall, '2027-06-08', 'dawn', 'am')).toEqual([
      'calendar.band-not-that-day',
      expect.objectContaining({ bandName: '早朝', date: '2027-06-08' }),
    ]);
  });

  it('on a day without any are not lent', () => {
    const sundays = aCalendar({ lending: { kind: 'band', bands: seasonal.slice(0, 1) } });
    expect(slotOf(sundays, '2027-06-08', 'dawn')).toEqual([
      'calendar.not-lent-that-day',
      { date: '2027-06-08' },
    ]);
    const covering = slotCovering(
      sundays,
      date('2027-06-08'),
      { from: time('07:00'), to: time('08:00') },
      now,
    );
    expect(covering).toMatchObject({ code: 'calendar.not-lent-that-day' });
  });

  it('cover a time of day by what the day has', () => {
    const covering = (day: string) => {
      const slot = slotCovering(hall, date(day), { from: time('18:00'), to: time('20:00') }, now);
      return slot.kind === 'slot' ? `${slot.from}-${slot.to}` : slot.code;
    };
    expect([covering('2026-12-08'), covering('2027-06-08')]).toEqual(['17:30-20:00', '18:00-21:30']);
  });
});

describe('A least and a greatest number of bands', () => {
  const counted = aCalendar({ lending: { kind: 'band', bands: seasonal, minBands: 2, maxBands: 2 } });

  it('refuse with the rule, the number and the nearest that passes', () => {
    expect(slotOf(counted, '2027-06-08', 'night')).toEqual([
      'calendar.too-few-bands',
      { chosen: 1, minBands: 2, nearest: ['pm', 'night'], nearestNames: ['午後', '夜間'] },
    ]);
    expect(slotOf(counted, '2027-06-08', 'all')).toEqual([
      'calendar.too-many-bands',
      { chosen: 3, maxBands: 2, nearest: ['am', 'pm'], nearestNames: ['午前', '午後'] },
    ]);
    expect(slotOf(counted, '2027-06-08', 'am', 'pm')).toBe('09:00-17:00');
    expect(fittingChoice(counted, { date: date('2027-06-08'), bands: ['am'] })).toMatchObject({
      bands: ['am', 'pm'],
    });
  });

  it('show a free band as too short when its neighbours are taken', () => {
    const taken: OccupiedTime = {
      kind: 'booking',
      startsAt: new Date('2027-06-08T13:00:00+09:00'),
      endsAt: new Date('2027-06-08T17:00:00+09:00'),
    };
    const range = { from: date('2027-06-08'), to: date('2027-06-08') };
    const states = (rows: OccupiedTime[]) =>
      freeSlots(counted, range, rows, now)[0]?.slots.map(slot => slot.state);
    expect(states([taken])).toEqual(['too-short', 'booked', 'too-short']);
    expect(states([])).toEqual(['free', 'free', 'free']);
  });
});

const seasons = fc.option(
  fc.tuple(fc.integer({ min: 0, max: 365 }), fc.integer({ min: 0, max: 365 })).map(([from, to]) => ({
    fromDay: addDays(date('2028-01-01'), from).slice(5),
    toDay: addDays(date('2028-01-01'), to).slice(5),
  })),
  { nil: undefined },
);
const days = fc.option(
  fc.uniqueArray(fc.constantFrom(...weekdayNames, 'holiday' as const), { minLength: 1 }),
  {
    nil: undefined,
  },
);
const onDays = fc.record({ on: days, season: seasons }) as fc.Arbitrary<OnDays>;
const anyDay = fc.integer({ min: 0, max: 1_460 }).map(ahead => addDays(date('2027-01-01'), ahead));
const holidays = japaneseHolidays();

/** Day by day, without any cleverness with months. */
function modelHolds({ on, season }: OnDays, day: LocalDate): boolean {
  const weekday = weekdayNames[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? 'sun';
  if (on && !on.includes(weekday) && !(on.includes('holiday') && holidays.has(day))) return false;
  if (!season) return true;
  // Walks from the first day of the season to its last, in a leap year, twice round.
  let walked = date(`2028-${season.fromDay}`);
  for (let step = 0; step < 367; step += 1, walked = addDays(walked, 1)) {
    if (walked.slice(5) === day.slice(5)) return true;
    if (walked.slice(5) === season.toDay) return false;
  }
  return false;
}

describe('Rows of days agree with a model that walks the year', () => {
  it('for opening hours: the first row that fits holds', () => {
    fc.assert(
      fc.property(fc.array(onDays, { minLength: 1, maxLength: 4 }), anyDay, (rows, day) => {
        const hours = rows.map((row, place) => ({
          ...row,
          opens: timeOfMinutes(480 + place),
          closes: time('21:00'),
        }));
        const lending: HourlyLending = {
          kind: 'hourly',
          unitMinutes: 1,
          minMinutes: 5,
          maxMinutes: 60,
          hours,
        };
        const calendar = aCalendar({ lending });
        const expected = hours.find(row => modelHolds(row, day));
        expect(hoursOn(lending, calendar.days, day)?.opens).toBe(expected?.opens);
      }),
    );
  });

  it('for bands: one row of each code, in the order of the day', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(onDays, fc.constantFrom('a', 'b', 'c'), fc.integer({ min: 0, max: 20 })), {
          maxLength: 6,
        }),
        anyDay,
        (rows, day) => {
          const bands = rows.map(([row, code, hour]) => ({
            ...row,
            code,
            name: code,
            from: timeOfMinutes(hour * 60),
            to: timeOfMinutes(hour * 60 + 60),
          }));
          const calendar = aCalendar({ lending: { kind: 'band', bands } });
          const holding = bands.filter(band => modelHolds(band, day));
          const first = holding.filter(
            (band, place) => holding.findIndex(({ code }) => code === band.code) === place,
          );
          if (calendar.lending.kind !== 'band') throw new Error('never');
          const { simple } = bandsOn(calendar.lending, calendar, day);
          expect(new Set(simple)).toEqual(new Set(first));
          expect(simple.map(band => minutesOf(band.from))).toEqual(
            first.map(band => minutesOf(band.from)).sort((a, b) => a - b),
          );
        },
      ),
    );
  });

  it('and the kinds of day that stand for a year leave no day out', () => {
    fc.assert(
      fc.property(fc.array(onDays, { maxLength: 4 }), anyDay, (rows, day) => {
        const signature = (kind: Parameters<typeof bandsOfKind>[1]) =>
          rows.map(row => holdsOnText(row, kind)).join();
        const all = new Set(kindsOfDay(rows).map(signature));
        expect(all.has(signature(kindOfDay(day, holidays)))).toBe(true);
      }),
    );
  });
});

const holdsOnText = (row: OnDays, kind: Parameters<typeof bandsOfKind>[1]) =>
  String(
    bandsOfKind([{ ...row, code: 'x', name: 'x', from: time('09:00'), to: time('10:00') }], kind).simple
      .length,
  );

describe('Free bands of any season, with any least number, agree with a model that looks at every minute', () => {
  it('in a zone whose clocks change and in one whose clocks do not', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          { zone: 'Asia/Tokyo', on: '2028-02-29' },
          { zone: 'Asia/Tokyo', on: '2026-12-31' },
          { zone: 'America/New_York', on: '2027-03-14' },
          { zone: 'America/New_York', on: '2027-11-07' },
        ),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(0, 30, 60),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 143 }), fc.integer({ min: 1, max: 30 })), {
          maxLength: 4,
        }),
        ({ zone, on }, minBands, cleaningMinutes, spans) => {
          const day = date(on);
          const lending = { kind: 'band' as const, bands: seasonal, minBands };
          const calendar = aCalendar({ zone, lending, cleaningMinutes });
          const midnight = instantAt(day, time('00:00'), zone).getTime();
          const rows = spans.map(([starts, length]) => ({
            kind: 'booking' as const,
            startsAt: new Date(midnight + starts * 600_000),
            endsAt: new Date(midnight + (starts + length) * 600_000),
          }));
          const taken = new Set<number>();
          for (const { startsAt, endsAt } of rows)
            for (let at = startsAt.getTime(); at < endsAt.getTime(); at += 60_000) taken.add(at);
          const { simple } = bandsOn(lending, calendar, day);
          const codes = simple.map(band => band.code);
          const runs = codes.flatMap((_, first) => {
            const bands = codes.slice(first, first + minBands);
            const use = resolveSlot(calendar, { date: day, bands }, new Date(0));
            if (bands.length < minBands || use.kind !== 'slot') return [];
            for (let at = use.startsAt.getTime(); at < use.occupiesUntil.getTime(); at += 60_000)
              if (taken.has(at)) return [];
            return [bands];
          });
          const [found] = freeSlots(calendar, { from: day, to: day }, rows, new Date(0));
          for (const slot of found?.slots ?? [])
            expect([slot.bands[0], slot.state === 'free']).toEqual([
              slot.bands[0],
              runs.some(run => run.includes(slot.bands[0] ?? '')),
            ]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
