import { resolveSlot, type SlotChoice, type RoomCalendar } from '@kashikan/calendar/rules';
import type { LocalDate, LocalTime } from '@kashikan/kernel';
import {
  aCalendar,
  aobaClosings,
  date,
  firstOfThirdMonthBefore,
  halfHours,
  receptionOf,
  time,
} from './a-calendar';

const now = new Date('2026-11-21T00:00:00Z');
const bands = (day: string, ...codes: string[]): SlotChoice => ({ date: day as LocalDate, bands: codes });
const hours = (day: string, from: string, to: string): SlotChoice => ({
  date: day as LocalDate,
  from: from as LocalTime,
  to: to as LocalTime,
});
const answer = (calendar: RoomCalendar, choice: SlotChoice, at = now) => {
  const resolved = resolveSlot(calendar, choice, at);
  return resolved.kind === 'slot' ? resolved : [resolved.code, resolved.facts];
};

describe('A slot of bands', () => {
  const hall = aCalendar({ closings: aobaClosings });

  it('is a time of the zone, with the cleaning after it', () => {
    expect(answer({ ...hall, cleaningMinutes: 20 }, bands('2026-12-08', 'afternoon'))).toEqual({
      kind: 'slot',
      date: '2026-12-08',
      from: '13:00',
      to: '17:00',
      bands: ['afternoon'],
      startsAt: new Date('2026-12-08T13:00:00+09:00'),
      endsAt: new Date('2026-12-08T17:00:00+09:00'),
      occupiesUntil: new Date('2026-12-08T17:20:00+09:00'),
    });
  });

  it('includes the pause between bands that follow each other, in whatever order they were ticked', () => {
    const slot = answer(hall, bands('2026-12-08', 'afternoon', 'morning'));
    expect(slot).toMatchObject({ from: '09:00', to: '17:00', bands: ['morning', 'afternoon'] });
  });

  it('takes a combined band for its members', () => {
    const slot = answer(hall, bands('2026-12-08', 'all-day'));
    expect(slot).toMatchObject({ from: '09:00', to: '21:30', bands: ['morning', 'afternoon', 'night'] });
  });

  it.each([
    [
      'a date that does not exist',
      bands('2027-02-29', 'night'),
      ['calendar.no-such-date', { date: '2027-02-29' }],
    ],
    [
      'a closed day, naming the rule and the next open day',
      bands('2026-12-07', 'night'),
      ['calendar.closed-day', { date: '2026-12-07', closedBy: '第1・第3月曜日', nextOpenDate: '2026-12-08' }],
    ],
    [
      'an unknown band',
      bands('2026-12-08', 'dawn'),
      ['calendar.unknown-band', { band: 'dawn', bands: ['morning', 'afternoon', 'night', 'all-day'] }],
    ],
    [
      'bands with one between them left out',
      bands('2026-12-08', 'morning', 'night'),
      [
        'calendar.bands-not-adjacent',
        { missing: ['afternoon'], missingNames: ['午後'], bands: ['morning', 'afternoon', 'night'] },
      ],
    ],
    [
      'no band at all',
      bands('2026-12-08'),
      ['calendar.no-bands', { bands: ['morning', 'afternoon', 'night', 'all-day'] }],
    ],
    [
      'a time of day, where bands are lent',
      hours('2026-12-08', '09:00', '10:00'),
      ['calendar.wrong-lending', { lending: 'band', bands: ['morning', 'afternoon', 'night', 'all-day'] }],
    ],
    [
      'what has begun',
      bands('2026-11-21', 'morning'),
      ['calendar.in-the-past', { startsAt: new Date('2026-11-21T09:00:00+09:00') }],
    ],
  ])('refuses %s', (_, choice, expected) => {
    expect(answer(hall, choice)).toEqual(expected);
  });
});

describe('A slot of hours', () => {
  const room = aCalendar({ lending: halfHours });

  it('is any time on the grid within the opening hours', () => {
    expect(answer(room, hours('2026-12-08', '09:30', '11:00'))).toMatchObject({
      startsAt: new Date('2026-12-08T00:30:00Z'),
      endsAt: new Date('2026-12-08T02:00:00Z'),
      bands: [],
    });
  });

  it.each([
    ['08:30', '10:00', ['calendar.outside-hours', { date: '2026-12-08', opens: '09:00', closes: '21:00' }]],
    ['20:00', '21:30', ['calendar.outside-hours', { date: '2026-12-08', opens: '09:00', closes: '21:00' }]],
    ['09:10', '10:40', ['calendar.off-grid', { unitMinutes: 30, nearestFrom: '09:00', nearestTo: '11:00' }]],
    [
      '09:00',
      '09:30',
      ['calendar.too-short', { minutes: 30, minMinutes: 60, nearestFrom: '09:00', nearestTo: '10:00' }],
    ],
    [
      '09:00',
      '13:30',
      ['calendar.too-long', { minutes: 270, maxMinutes: 240, nearestFrom: '09:00', nearestTo: '13:00' }],
    ],
    ['11:00', '11:00', ['calendar.end-before-start', { from: '11:00', to: '11:00' }]],
    ['9:00', '25:00', ['calendar.no-such-time', { from: '9:00', to: '25:00' }]],
  ])('refuses %s to %s and says what would be allowed', (from, to, expected) => {
    expect(answer(room, hours('2026-12-08', from, to))).toEqual(expected);
  });

  it('follows the hours of the day, and is refused on a day without hours', () => {
    const lending = {
      ...halfHours,
      hours: [
        { on: ['sun' as const, 'holiday' as const], opens: time('09:00'), closes: time('17:00') },
        { on: ['tue' as const], opens: time('13:00'), closes: time('24:00') },
      ],
    };
    const calendar = aCalendar({ lending });
    const refusal = (closes: string, day: string) => [
      'calendar.outside-hours',
      { date: day, opens: '09:00', closes },
    ];
    expect(answer(calendar, hours('2026-12-06', '16:00', '18:00'))).toEqual(refusal('17:00', '2026-12-06'));
    expect(answer(calendar, hours('2027-01-11', '16:00', '18:00'))).toEqual(refusal('17:00', '2027-01-11'));
    expect(answer(calendar, hours('2026-12-08', '22:00', '24:00'))).toMatchObject({
      endsAt: new Date('2026-12-09T00:00:00+09:00'),
    });
    expect(answer(calendar, hours('2026-12-09', '10:00', '12:00'))).toEqual([
      'calendar.not-lent-that-day',
      { date: '2026-12-09' },
    ]);
  });
});

describe('The reception', () => {
  const hall = aCalendar({ reception: receptionOf(firstOfThirdMonthBefore) });
  const at = (text: string) => new Date(`${text}+09:00`);

  it('opens at nine on the first day of the third month before', () => {
    const choice = bands('2027-03-31', 'night');
    const opensAt = at('2026-12-01T09:00:00');
    expect(answer(hall, choice, at('2026-12-01T08:59:59'))).toEqual([
      'calendar.not-yet-open',
      expect.objectContaining({ opensAt }),
    ]);
    expect(answer(hall, choice, opensAt)).toMatchObject({ kind: 'slot' });
  });

  it('closes at the end of the third day before', () => {
    const choice = bands('2026-12-08', 'morning');
    expect(answer(hall, choice, at('2026-12-05T23:59:59'))).toMatchObject({ kind: 'slot' });
    const closedAt = at('2026-12-06T00:00:00');
    expect(answer(hall, choice, closedAt)).toEqual([
      'calendar.too-late',
      expect.objectContaining({ closedAt }),
    ]);
  });

  it('may open on the same day of the month, clamped to its end, and close minutes before the start', () => {
    const line = { opensMonthsBefore: 1, opensAt: time('00:00'), closesMinutesBefore: 30 };
    const room = aCalendar({ reception: receptionOf(line) });
    const choice = bands('2028-03-31', 'morning');
    expect(answer(room, choice, at('2028-02-28T23:59:59'))).toEqual([
      'calendar.not-yet-open',
      expect.objectContaining({ opensAt: at('2028-02-29T00:00:00') }),
    ]);
    expect(answer(room, choice, at('2028-03-31T08:29:59'))).toMatchObject({ kind: 'slot' });
    expect(answer(room, choice, at('2028-03-31T08:30:00'))).toEqual([
      'calendar.too-late',
      expect.objectContaining({ closedAt: at('2028-03-31T08:30:00') }),
    ]);
  });
});

describe('A zone whose clocks change', () => {
  const room = aCalendar({
    zone: 'America/New_York',
    lending: { ...halfHours, hours: [{ opens: time('00:00'), closes: time('24:00') }] },
  });

  it('has the hours that its clocks show', () => {
    expect(answer(room, hours('2026-12-08', '09:00', '10:00'))).toMatchObject({
      startsAt: new Date('2026-12-08T09:00:00-05:00'),
    });
    expect(answer(room, hours('2027-07-08', '23:00', '24:00'))).toMatchObject({
      endsAt: new Date('2027-07-09T00:00:00-04:00'),
    });
  });

  it('refuses an hour that the clocks leave out', () => {
    const refusal = ['calendar.no-such-time', { from: '02:00', to: '03:00' }];
    expect(answer(room, hours('2027-03-14', '02:00', '03:00'))).toEqual(refusal);
    expect(answer(room, hours(date('2027-03-14'), '01:00', '03:00'))).toMatchObject({
      endsAt: new Date('2027-03-14T03:00:00-04:00'),
    });
  });
});
