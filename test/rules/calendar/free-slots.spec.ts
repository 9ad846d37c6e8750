import {
  freeSlots,
  type OccupiedTime,
  resolveSlot,
  type ResolvedSlot,
  type RoomCalendar,
  type Slot,
} from '@kashikan/calendar/rules';
import { instantAt, type LocalDate, minutesOf, timeOfMinutes } from '@kashikan/kernel';
import fc from 'fast-check';
import {
  aCalendar,
  aobaClosings,
  date,
  firstOfThirdMonthBefore,
  halfHours,
  receptionOf,
  threeBands,
  time,
} from './a-calendar';

const HOUR = 3_600_000;
const jst = (text: string) => new Date(`${text}:00+09:00`);
const row = (
  kind: OccupiedTime['kind'],
  startsAt: string,
  endsAt: string,
  expiresAt?: string,
): OccupiedTime => ({
  kind,
  startsAt: jst(startsAt),
  endsAt: jst(endsAt),
  ...(expiresAt ? { expiresAt: jst(expiresAt) } : {}),
});
const day = (calendar: RoomCalendar, on: string, occupied: OccupiedTime[] = [], now = '2026-11-21T09:00') => {
  const [found] = freeSlots(calendar, { from: date(on), to: date(on) }, occupied, jst(now));
  return (found?.slots ?? []).map(slot => `${slot.from}-${slot.to} ${slot.state}`);
};

describe('The bands of a day', () => {
  const hall = aCalendar({ reception: receptionOf(firstOfThirdMonthBefore), closings: aobaClosings });

  it('say what takes them: a use, a hold with its end, a closure', () => {
    const occupied = [
      row('booking', '2026-12-08T09:00', '2026-12-08T12:00'),
      row('hold', '2026-12-08T13:00', '2026-12-08T17:00', '2026-11-21T09:30'),
      row('maintenance', '2026-12-08T20:00', '2026-12-08T23:00'),
    ];
    const range = { from: date('2026-12-08'), to: date('2026-12-08') };
    expect(freeSlots(hall, range, occupied, jst('2026-11-21T09:00'))[0]?.slots).toMatchObject([
      { bands: ['morning'], state: 'booked', occupiedBy: 'booking' },
      { bands: ['afternoon'], state: 'held', heldUntil: jst('2026-11-21T09:30') },
      { bands: ['night'], state: 'closed', occupiedBy: 'maintenance' },
    ]);
  });

  it('are free again the moment a hold has run out', () => {
    const hold = row('hold', '2026-12-08T13:00', '2026-12-08T17:00', '2026-11-21T09:30');
    expect(day(hall, '2026-12-08', [hold], '2026-11-21T09:29')[1]).toBe('13:00-17:00 held');
    expect(day(hall, '2026-12-08', [hold], '2026-11-21T09:30')[1]).toBe('13:00-17:00 free');
  });

  it('are closed on closing days, not yet open before the reception and too late after it', () => {
    expect(day(hall, '2026-12-07')).toEqual([
      '09:00-12:00 closed',
      '13:00-17:00 closed',
      '17:30-21:30 closed',
    ]);
    expect(day(hall, '2027-03-02')[0]).toBe('09:00-12:00 not-yet-open');
    expect(day(hall, '2026-11-23')[0]).toBe('09:00-12:00 too-late');
    expect(day(hall, '2026-11-21')[0]).toBe('09:00-12:00 past');
  });

  it('are taken when their cleaning would run into the next use', () => {
    const occupied = [row('booking', '2026-12-08T13:00', '2026-12-08T17:30')];
    expect(day({ ...hall, cleaningMinutes: 60 }, '2026-12-08', occupied)[0]).toBe('09:00-12:00 free');
    expect(day({ ...hall, cleaningMinutes: 61 }, '2026-12-08', occupied)[0]).toBe('09:00-12:00 booked');
  });

  it('of a whole hall are free where all its parts are', () => {
    const halfA = row('booking', '2026-12-08T09:00', '2026-12-08T12:00');
    const halfB = row('booking', '2026-12-08T13:00', '2026-12-08T17:00');
    expect(day(hall, '2026-12-08', [halfB, halfA]).map(slot => slot.slice(12))).toEqual([
      'booked',
      'booked',
      'free',
    ]);
  });

  it('go on over the end of a year and over 29 February', () => {
    const year = freeSlots(
      aCalendar(),
      { from: date('2027-12-30'), to: date('2028-03-01') },
      [],
      jst('2027-12-01T00:00'),
    );
    expect(year).toHaveLength(63);
    expect(year.map(({ date }) => date)).toContain('2028-02-29');
    expect(year.every(({ slots }) => slots.every(slot => slot.state === 'free'))).toBe(true);
  });
});

describe('The hours of a day', () => {
  it('are stretches of one state, and too short where the shortest use does not fit', () => {
    const room = aCalendar({ lending: halfHours, cleaningMinutes: 30 });
    const occupied = [
      row('booking', '2026-12-08T10:30', '2026-12-08T12:30'),
      row('official-use', '2026-12-08T14:00', '2026-12-08T18:00'),
    ];
    expect(day(room, '2026-12-08', occupied)).toEqual([
      '09:00-10:00 free',
      '10:00-12:30 booked',
      '12:30-13:30 free',
      '13:30-18:00 booked',
      '18:00-21:00 free',
    ]);
    expect(day({ ...room, cleaningMinutes: 45 }, '2026-12-08', occupied).slice(0, 2)).toEqual([
      '09:00-09:30 too-short',
      '09:30-12:30 booked',
    ]);
  });

  it('begin after the present moment', () => {
    const room = aCalendar({ lending: halfHours });
    expect(day(room, '2026-11-21', [], '2026-11-21T09:31')).toEqual(['09:00-10:00 past', '10:00-21:00 free']);
    expect(day(room, '2026-11-21', [], '2026-11-21T20:15')).toEqual([
      '09:00-20:30 past',
      '20:30-21:00 too-short',
    ]);
  });
});

const MINUTE = 60_000;

/** The minutes that an unexpired row takes, one by one. */
const minutesTaken = (rows: readonly OccupiedTime[], now: Date) => {
  const minutes = new Set<number>();
  for (const { startsAt, endsAt, expiresAt } of rows)
    if (!expiresAt || expiresAt > now)
      for (let minute = startsAt.getTime(); minute < endsAt.getTime(); minute += MINUTE) minutes.add(minute);
  return minutes;
};

/** A use may be taken when it lies ahead and nothing takes any minute of it or of the cleaning after it. */
function modelAllows({ startsAt, occupiesUntil }: ResolvedSlot, taken: Set<number>, now: Date) {
  if (startsAt <= now) return false;
  for (let minute = startsAt.getTime(); minute < occupiesUntil.getTime(); minute += MINUTE)
    if (taken.has(minute)) return false;
  return true;
}

const grids = new Map<string, ResolvedSlot[]>();

/** Every use of one to four hours on the grid of a day, if its beginning and end exist. */
function gridOf(calendar: RoomCalendar, on: LocalDate): ResolvedSlot[] {
  const key = `${calendar.zone} ${on} ${calendar.cleaningMinutes}`;
  let grid = grids.get(key);
  if (!grid) {
    grids.set(key, (grid = []));
    for (let from = 0; from <= 1_380; from += 30)
      for (let to = from + 60; to <= Math.min(from + 240, 1_440); to += 30) {
        const choice = { date: on, from: timeOfMinutes(from), to: timeOfMinutes(to) };
        const use = resolveSlot(calendar, choice, new Date(0));
        if (use.kind === 'slot') grid.push(use);
      }
  }
  return grid;
}

const inside = (slots: readonly Slot[], from: number, to: number) =>
  slots.some(slot => slot.state === 'free' && minutesOf(slot.from) <= from && to <= minutesOf(slot.to));

const situations = fc.record({
  place: fc.constantFrom(
    { zone: 'Asia/Tokyo', on: '2028-02-29' },
    { zone: 'Asia/Tokyo', on: '2026-12-31' },
    { zone: 'America/New_York', on: '2027-03-14' },
    { zone: 'America/New_York', on: '2027-11-07' },
  ),
  cleaningMinutes: fc.constantFrom(0, 10, 30, 45),
  nowMinutes: fc.integer({ min: -600, max: 1_500 }),
  rows: fc.array(
    fc.record({
      starts: fc.integer({ min: -60, max: 290 }).map(step => step * 5),
      length: fc.integer({ min: 1, max: 60 }).map(step => step * 5),
      kind: fc.constantFrom('hold' as const, 'booking' as const, 'closure' as const),
      expiresIn: fc.integer({ min: -60, max: 60 }),
    }),
    { maxLength: 6 },
  ),
});

describe('Free slots agree with a model that looks at every minute', () => {
  const arrange = (
    lending: RoomCalendar['lending'],
    drawn: typeof situations extends fc.Arbitrary<infer T> ? T : never,
  ) => {
    const { zone } = drawn.place;
    const on = date(drawn.place.on);
    const calendar = aCalendar({ zone, lending, cleaningMinutes: drawn.cleaningMinutes });
    const midnight = instantAt(on, time('00:00'), zone).getTime();
    const now = new Date(midnight + drawn.nowMinutes * 60_000);
    const rows = drawn.rows.map(({ starts, length, kind, expiresIn }) => ({
      kind,
      startsAt: new Date(midnight + starts * 60_000),
      endsAt: new Date(midnight + (starts + length) * 60_000),
      expiresAt: kind === 'hold' ? new Date(now.getTime() + expiresIn * 60_000) : null,
    }));
    const slots = freeSlots(calendar, { from: on, to: on }, rows, now)[0]?.slots ?? [];
    return { calendar, on, now, taken: minutesTaken(rows, now), slots };
  };

  it('for every time on the grid of an hourly room, on leap days, at the end of the year and when clocks change', () => {
    const lending = { ...halfHours, hours: [{ opens: time('00:00'), closes: time('24:00') }] };
    fc.assert(
      fc.property(situations, drawn => {
        const { calendar, on, now, taken, slots } = arrange(lending, drawn);
        const wrong = gridOf(calendar, on).filter(
          use => inside(slots, minutesOf(use.from), minutesOf(use.to)) !== modelAllows(use, taken, now),
        );
        expect(wrong).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('for every band', () => {
    fc.assert(
      fc.property(situations, drawn => {
        const { calendar, on, now, taken, slots } = arrange(threeBands, drawn);
        for (const slot of slots) {
          const use = resolveSlot(calendar, { date: on, bands: slot.bands }, new Date(0));
          if (use.kind === 'refusal') throw new Error(use.code);
          expect(slot.state === 'free').toBe(modelAllows(use, taken, now));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('in a day of 23 and one of 25 hours', () => {
    const lending = { ...halfHours, hours: [{ opens: time('00:00'), closes: time('24:00') }] };
    const hoursOf = (on: string) => {
      const room = aCalendar({ zone: 'America/New_York', lending });
      const [found] = freeSlots(room, { from: date(on), to: date(on) }, [], new Date(0));
      return (found?.slots ?? []).map(slot => (slot.endsAt.getTime() - slot.startsAt.getTime()) / HOUR);
    };
    expect(hoursOf('2027-03-14')).toEqual([23]);
    expect(hoursOf('2027-11-07')).toEqual([25]);
  });
});
