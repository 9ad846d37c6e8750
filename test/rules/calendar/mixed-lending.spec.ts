import {
  type BandLending,
  bandsOn,
  fittingChoice,
  freeOffers,
  freeSlots,
  type HourlyLending,
  hoursOn,
  joined,
  lendingOn,
  type MixedLending,
  nearestAlternatives,
  type OccupiedTime,
  offersOf,
  openingOn,
  receivedOffers,
  resolveSlot,
  type RoomCalendar,
  type SlotChoice,
  slotCovering,
} from '@kashikan/calendar/rules';
import { addDays, instantAt, type LocalDate, minutesOf, timeOfMinutes } from '@kashikan/kernel';
import fc from 'fast-check';
import { aCalendar, aobaClosings, date, halfHours, threeBands, time } from './a-calendar';

const now = new Date('2026-11-21T00:00:00Z');
/** In bands from Monday to Friday, by the half hour at weekends and on holidays; in August until six only. */
const byHour: HourlyLending = {
  ...halfHours,
  hours: [
    {
      opens: time('09:00'),
      closes: time('18:00'),
      on: ['sat', 'sun', 'holiday'],
      season: { fromDay: '08-01', toDay: '08-31' },
    },
    { opens: time('09:00'), closes: time('21:00'), on: ['sat', 'sun', 'holiday'] },
  ],
};
const mixed: MixedLending = { kind: 'mixed', inBands: threeBands, byHour };
const room = aCalendar({ lending: mixed, closings: aobaClosings });
const [tuesday, saturday, holiday] = [date('2026-12-08'), date('2026-12-12'), date('2027-02-11')];
const bands = (on: LocalDate, ...codes: string[]): SlotChoice => ({ date: on, bands: codes });
const hours = (on: LocalDate, from: string, to: string): SlotChoice => ({
  date: on,
  from: time(from),
  to: time(to),
});
const said = (choice: SlotChoice) => {
  const slot = resolveSlot(room, choice, now);
  return slot.kind === 'slot' ? `${slot.from}-${slot.to} ${slot.bands.join('+')}` : slot.code;
};

describe('A room that is lent in bands on some days and by the hour on others', () => {
  it('takes what the day lends, and says how the day is lent when asked for the other', () => {
    expect(said(bands(tuesday, 'morning', 'afternoon'))).toBe('09:00-17:00 morning+afternoon');
    expect(said(bands(tuesday, 'all-day'))).toBe('09:00-21:30 morning+afternoon+night');
    expect(said(hours(saturday, '10:30', '12:00'))).toBe('10:30-12:00 ');
    expect(said(hours(holiday, '10:30', '12:00'))).toBe('10:30-12:00 ');
    expect(said(bands(saturday, 'morning'))).toBe('calendar.wrong-lending');
    expect(said(hours(tuesday, '10:30', '12:00'))).toBe('calendar.wrong-lending');
    expect(said(hours(date('2027-08-07'), '17:30', '19:00'))).toBe('calendar.outside-hours');
  });

  it('covers a time by what the day lends', () => {
    const wanted = { from: time('10:15'), to: time('12:30') };
    const covering = (on: LocalDate) => {
      const slot = slotCovering(room, on, wanted, now);
      return slot.kind === 'slot' ? `${slot.from}-${slot.to}` : slot.code;
    };
    expect([covering(saturday), covering(tuesday)]).toEqual(['10:00-12:30', 'calendar.outside-hours']);
    expect(openingOn(room, saturday)).toMatchObject({ opens: '09:00', closes: '21:00' });
    expect(openingOn(room, tuesday)).toMatchObject({ opens: '09:00', closes: '21:30' });
    expect(fittingChoice(room, hours(saturday, '10:00', '10:30'))).toEqual(hours(saturday, '10:00', '11:00'));
  });

  it('offers days of both kinds when something is taken', () => {
    const evening = { date: tuesday, from: time('17:30'), to: time('21:30'), bands: ['night'] };
    const busy: OccupiedTime = {
      kind: 'booking',
      startsAt: instantAt(tuesday, time('09:00'), room.zone),
      endsAt: instantAt(addDays(tuesday, 4), time('00:00'), room.zone),
    };
    const offered = nearestAlternatives(
      evening,
      { roomId: 'a', calendar: room, occupied: [busy] },
      [],
      now,
      12,
    );
    const kinds = new Set(offered.map(({ slot }) => (slot.bands.length > 0 ? 'bands' : 'hours')));
    expect(kinds).toEqual(new Set(['bands', 'hours']));
    for (const { slot } of offered)
      expect(slot.bands.length > 0).toBe(lendingOn(room, slot.date).kind === 'band');
  });
});

const uses = fc.record({
  ahead: fc.integer({ min: 1, max: 400 }),
  minBands: fc.integer({ min: 1, max: 3 }),
  cleaningMinutes: fc.constantFrom(0, 30, 60),
  zone: fc.constantFrom('Asia/Tokyo', 'America/New_York'),
  spans: fc.array(fc.tuple(fc.integer({ min: 0, max: 143 }), fc.integer({ min: 1, max: 30 })), {
    maxLength: 4,
  }),
});

/** Every use that could be asked for on a day: each run of bands, and each half hour to each later one. */
function* everyChoice(on: LocalDate, lending: BandLending): Generator<SlotChoice> {
  const codes = bandsOn(lending, room, on).simple.map(({ code }) => code);
  for (let first = 0; first < codes.length; first += 1)
    for (let end = first + 1; end <= codes.length; end += 1) yield bands(on, ...codes.slice(first, end));
  for (let from = 480; from < 1_320; from += 30)
    for (let to = from + 30; to <= 1_320; to += 30)
      yield { date: on, from: timeOfMinutes(from), to: timeOfMinutes(to) };
}

/** What a search over days finds of the day. */
function offered(calendar: RoomCalendar, on: LocalDate, rows: readonly { startsAt: Date; endsAt: Date }[]) {
  const offers = offersOf(calendar, on, { part: 'any' });
  const times = rows.map(({ startsAt, endsAt }) => ({
    starts: [startsAt.getTime()],
    ends: [endsAt.getTime()],
  }));
  const received = receivedOffers(offers ? [offers] : [], now.getTime()).days;
  const lists = [joined(times)];
  return freeOffers(received, place => lists[place]).map(({ slot }) => slot);
}

describe('What is free of such a room agrees with a model that looks at every minute', () => {
  it('on days of either kind, with any cleaning, and never offers the kind that the day does not lend', () => {
    fc.assert(
      fc.property(uses, ({ ahead, minBands, cleaningMinutes, zone, spans }) => {
        const on = addDays(date('2026-12-01'), ahead);
        const inBands = { ...threeBands, minBands };
        const calendar = aCalendar({ lending: { ...mixed, inBands }, zone, cleaningMinutes });
        const midnight = instantAt(on, time('00:00'), zone).getTime();
        const rows = spans.map(([starts, length]) => ({
          kind: 'booking' as const,
          startsAt: new Date(midnight + starts * 600_000),
          endsAt: new Date(midnight + (starts + length) * 600_000),
        }));
        const taken = new Set<number>();
        for (const { startsAt, endsAt } of rows)
          for (let at = startsAt.getTime(); at < endsAt.getTime(); at += 60_000) taken.add(at);
        const isFree = (from: Date, until: Date) => {
          for (let at = from.getTime(); at < until.getTime(); at += 60_000) if (taken.has(at)) return false;
          return true;
        };
        const [day] = freeSlots(calendar, { from: on, to: on }, rows, now);
        const free = (day?.slots ?? []).filter(({ state }) => state === 'free');
        const isByHour = hoursOn(byHour, calendar.days, on) !== undefined;
        for (const choice of everyChoice(on, inBands)) {
          const use = resolveSlot(calendar, choice, now);
          if (use.kind === 'refusal') continue;
          expect('bands' in choice).toBe(!isByHour);
          const isShown = isByHour
            ? free.some(({ from, to }) => from <= use.from && use.to <= to)
            : use.bands.every(code => free.some(slot => slot.bands.includes(code)));
          const isHad = isFree(use.startsAt, use.occupiesUntil);
          if (isByHour || use.bands.length === minBands) {
            if (isHad) expect(isShown).toBe(true);
            if (isByHour) expect(isShown).toBe(isHad);
          }
        }
        for (const slot of offered(calendar, on, rows)) {
          const choice = slot.bands.length > 0 ? bands(on, ...slot.bands) : hours(on, slot.from, slot.to);
          expect(resolveSlot(calendar, choice, now)).toMatchObject({ kind: 'slot', from: slot.from });
          expect(isFree(slot.startsAt, slot.occupiesUntil)).toBe(true);
          expect(minutesOf(slot.to)).toBeGreaterThan(minutesOf(slot.from));
        }
      }),
      { numRuns: 120 },
    );
  });
});
