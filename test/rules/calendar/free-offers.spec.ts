import {
  type DayWish,
  type FreeOffer,
  freeOffers,
  isInPart,
  joined,
  minutesOfPart,
  offersOf,
  opensNext,
  receivedOffers,
  receptionAt,
  resolveSlot,
  type ResolvedSlot,
  type RoomCalendar,
  simpleBands,
  type TakenLists,
  type TakenTimes,
} from '@kashikan/calendar/rules';
import { addDays, instantAt, minutesOf, timeOfMinutes } from '@kashikan/kernel';
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

const MINUTE = 60_000;
const jst = (text: string) => new Date(`${text}:00+09:00`).getTime();
const taken = (...times: (readonly [string, string])[]): TakenTimes => ({
  starts: times.map(([from]) => jst(from)),
  ends: times.map(([, to]) => jst(to)),
});
const listed =
  (...lists: TakenTimes[]): TakenLists =>
  place =>
    lists[place];
const NOW = jst('2026-11-21T09:00');
const DATE = date('2026-12-08');

function offered(calendar: RoomCalendar, wish: DayWish, times = taken(), now = NOW) {
  const day = offersOf(calendar, DATE, wish);
  return freeOffers(receivedOffers(day ? [day] : [], now).days, listed(times)).map(
    ({ slot, freeUntil }) => `${slot.from}-${slot.to}${freeUntil ? `..${freeUntil}` : ''}`,
  );
}

describe('The offers of a day of bands', () => {
  const hall = aCalendar();

  it('are the bands whose middle lies in the part of the day', () => {
    expect(offered(hall, { part: 'any' })).toEqual(['09:00-12:00', '13:00-17:00', '17:30-21:30']);
    expect(offered(hall, { part: 'evening' })).toEqual(['17:30-21:30']);
    expect(offered(hall, { part: 'afternoon' })).toEqual(['13:00-17:00']);
  });

  it('are as many bands together as a long use needs, with the pause between them', () => {
    expect(offered(hall, { part: 'any', minutes: 300 })).toEqual(['09:00-17:00', '13:00-21:30']);
    expect(offered(hall, { part: 'morning', minutes: 600 })).toEqual(['09:00-21:30']);
    expect(
      offered(hall, { part: 'any', minutes: 300 }, taken(['2026-12-08T12:10', '2026-12-08T12:20'])),
    ).toEqual(['13:00-21:30']);
  });

  it('leave out what is taken, with the cleaning that would run into the next use', () => {
    const times = taken(['2026-12-08T13:00', '2026-12-08T17:30']);
    expect(offered({ ...hall, cleaningMinutes: 60 }, { part: 'any' }, times)).toEqual([
      '09:00-12:00',
      '17:30-21:30',
    ]);
    expect(offered({ ...hall, cleaningMinutes: 61 }, { part: 'any' }, times)).toEqual(['17:30-21:30']);
  });

  it('are none on a closing day', () => {
    expect(
      offersOf(aCalendar({ closings: aobaClosings }), date('2026-12-07'), { part: 'any' }),
    ).toBeUndefined();
  });

  it('say when they can be applied for, where that is still to come', () => {
    const calendar = aCalendar({ reception: receptionOf(firstOfThirdMonthBefore) });
    const day = offersOf(calendar, date('2027-03-02'), { part: 'any' });
    if (!day) throw new Error('the hall is open');
    const opens = jst('2026-12-01T09:00');
    expect(receivedOffers([day], NOW)).toEqual({ days: [], since: NOW, until: opens });
    expect(receivedOffers([day], opens).days).toEqual([day]);
    expect(opensNext([day], listed(taken()), NOW)).toBe(opens);
    expect(opensNext([day], listed(taken(['2027-03-02T08:00', '2027-03-02T22:00'])), NOW)).toBeUndefined();
  });
});

describe('The offers of a day of hours', () => {
  const room = aCalendar({ lending: halfHours });

  it('are the free stretches within the part of the day, as long as one use may be', () => {
    expect(offered(room, { part: 'any' })).toEqual(['09:00-13:00..21:00']);
    expect(offered(room, { part: 'evening' })).toEqual(['17:00-21:00']);
    expect(offered(room, { part: 'any' }, taken(['2026-12-08T10:30', '2026-12-08T18:00']))).toEqual([
      '09:00-10:30',
      '18:00-21:00',
    ]);
  });

  it('are long enough for the use wanted, and none where no use may be so long', () => {
    const times = taken(['2026-12-08T10:30', '2026-12-08T18:00']);
    expect(offered(room, { part: 'any', minutes: 91 }, times)).toEqual(['18:00-21:00']);
    expect(offered(room, { part: 'any', minutes: 241 })).toEqual([]);
  });
});

// --- the model: every minute by itself

const FIRST = date('2027-02-27');
const DAYS = 4;
const origin = instantAt(FIRST, time('00:00'), 'Asia/Tokyo').getTime();

const drawnTimes = fc.array(
  fc.record({
    part: fc.integer({ min: 0, max: 2 }),
    starts: fc.integer({ min: -100, max: 1_200 }),
    length: fc.integer({ min: 1, max: 100 }),
  }),
  { maxLength: 30 },
);
const situations = fc.record({
  times: drawnTimes,
  parts: fc.uniqueArray(fc.integer({ min: 0, max: 2 }), { minLength: 1 }),
  cleaningMinutes: fc.constantFrom(0, 10, 30, 75),
  nowMinutes: fc.integer({ min: -1_000, max: DAYS * 1_440 }),
  hasReception: fc.boolean(),
  pieceMinutes: fc.constantFrom(97, 1_440, 10_080),
  part: fc.constantFrom('any' as const, 'morning' as const, 'afternoon' as const, 'evening' as const),
  minutes: fc.option(fc.integer({ min: 1, max: 600 }), { nil: undefined }),
});
type Situation = typeof situations extends fc.Arbitrary<infer T> ? T : never;

/** No two times of one part overlap: the database sees to that. */
function byPart(times: Situation['times']): Map<number, { start: number; end: number }[]> {
  const parts = new Map<number, { start: number; end: number }[]>([0, 1, 2].map(part => [part, []]));
  for (const { part, starts, length } of times) {
    const [start, end] = [origin + starts * 5 * MINUTE, origin + (starts + length) * 5 * MINUTE];
    const others = parts.get(part) ?? [];
    if (others.every(other => other.end <= start || end <= other.start)) others.push({ start, end });
  }
  for (const list of parts.values()) list.sort((a, b) => a.start - b.start);
  return parts;
}

/** The same times in lists that follow each other, cut at their edges, as a reader of weeks has them. */
function inPieces({ starts, ends }: TakenTimes, pieceMinutes: number): TakenTimes[] {
  const length = pieceMinutes * MINUTE;
  const first = Math.floor((starts[0] ?? origin) / length);
  const last = Math.floor((ends.at(-1) ?? origin) / length);
  return Array.from({ length: last - first + 1 }, (_, ahead) => {
    const [from, until] = [(first + ahead) * length, (first + ahead + 1) * length];
    const within = starts.flatMap((start, place) => {
      const [cutStart, cutEnd] = [Math.max(start, from), Math.min(ends[place] ?? 0, until)];
      return cutStart < cutEnd ? [{ cutStart, cutEnd }] : [];
    });
    return {
      starts: within.map(({ cutStart }) => cutStart),
      ends: within.map(({ cutEnd }) => cutEnd),
    };
  });
}

function arrange(lending: RoomCalendar['lending'], situation: Situation) {
  const { cleaningMinutes, hasReception, nowMinutes, part, minutes } = situation;
  const reception = receptionOf(
    { opensMonthsBefore: 0, opensAt: time('06:00'), closesMinutesBefore: 90 },
    { opensMonthsBefore: 1, opensOnDay: 27, opensAt: time('12:00'), closesDaysBefore: 1 },
  );
  const calendar = aCalendar({
    lending,
    cleaningMinutes,
    closings: [],
    ...(hasReception ? { reception } : {}),
  });
  const parts = byPart(situation.times);
  const now = origin + nowMinutes * MINUTE;
  const lists = situation.parts.map(one => parts.get(one) ?? []);
  const minutesTaken = new Set<number>();
  for (const { start, end } of lists.flat())
    for (let minute = start; minute < end; minute += MINUTE) minutesTaken.add(minute);
  const dates = Array.from({ length: DAYS }, (_, ahead) => addDays(FIRST, ahead));
  const days = dates.flatMap(on => offersOf(calendar, on, { part, minutes }) ?? []);
  const times = joined(
    lists.map(list => ({ starts: list.map(({ start }) => start), ends: list.map(({ end }) => end) })),
  );
  const pieces = listed(...inPieces(times, situation.pieceMinutes));
  const allows = (use: ResolvedSlot): boolean => {
    const standing = receptionAt(calendar, use.date, use.startsAt, new Date(now));
    if (use.startsAt.getTime() <= now || (standing && standing.state !== 'open')) return false;
    for (let minute = use.startsAt.getTime(); minute < use.occupiesUntil.getTime(); minute += MINUTE)
      if (minutesTaken.has(minute)) return false;
    return true;
  };
  return {
    calendar,
    dates,
    allows,
    found: freeOffers(receivedOffers(days, now).days, pieces),
    fewest: (most: number) => freeOffers(receivedOffers(days, now).days, pieces, most),
    days,
    now,
  };
}

const resolved = (calendar: RoomCalendar, choice: Parameters<typeof resolveSlot>[1]): ResolvedSlot[] => {
  const { zone, lending, days, cleaningMinutes } = calendar;
  const slot = resolveSlot({ zone, lending, days, cleaningMinutes }, choice, new Date(0));
  return slot.kind === 'slot' ? [slot] : [];
};

describe('A search over days agrees with a model that looks at every minute', () => {
  it('for every run of bands: the fewest that are long enough, from each band of the part of the day', () => {
    fc.assert(
      fc.property(situations, situation => {
        const { calendar, dates, allows, found } = arrange(threeBands, situation);
        const bands = simpleBands(threeBands);
        const expected = dates.flatMap(on =>
          bands.flatMap((first, place) => {
            const runs = bands
              .slice(place)
              .map((_, more) => bands.slice(place, place + more + 1))
              .flatMap(run => resolved(calendar, { date: on, bands: run.map(band => band.code) }))
              .filter(run => minutesOf(run.to) - minutesOf(run.from) >= (situation.minutes ?? 0));
            return isInPart(situation.part, first) ? runs.slice(0, 1).filter(allows) : [];
          }),
        );
        expect(found.map(({ slot }) => slot)).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('for every time on the grid of an hourly room: it is offered if and only if it may be taken', () => {
    const lending = {
      ...halfHours,
      unitMinutes: 30,
      hours: [{ opens: time('08:00'), closes: time('24:00') }],
    };
    const covers = (found: readonly FreeOffer[], use: ResolvedSlot) =>
      found.some(
        ({ slot, freeUntil }) =>
          slot.date === use.date && slot.from <= use.from && use.to <= (freeUntil ?? slot.to),
      );
    fc.assert(
      fc.property(situations, situation => {
        const { calendar, dates, allows, found } = arrange(lending, situation);
        const { from, to } = minutesOfPart[situation.part];
        const least = Math.max(lending.minMinutes, Math.ceil((situation.minutes ?? 0) / 30) * 30);
        for (const on of dates)
          for (let start = Math.max(from, 480); start < to; start += 60)
            for (let end = start + least; end <= Math.min(to, start + lending.maxMinutes); end += 30) {
              const [use] = resolved(calendar, {
                date: on,
                from: timeOfMinutes(start),
                to: timeOfMinutes(end),
              });
              if (use) expect(covers(found, use)).toBe(allows(use));
            }
        for (const { slot } of found) {
          expect(allows(slot)).toBe(true);
          expect(minutesOf(slot.to) - minutesOf(slot.from)).toBeGreaterThanOrEqual(least);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('however many of the first ones are asked for, and as long as the reception stays as it is', () => {
    fc.assert(
      fc.property(
        situations,
        fc.constantFrom(threeBands, halfHours),
        fc.integer({ min: 1, max: 5 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (situation, lending, most, share) => {
          const { found, fewest, days, now } = arrange(lending, situation);
          expect(fewest(most)).toEqual(found.slice(0, most));
          const received = receivedOffers(days, now);
          const span = Math.min(received.until, now + DAYS * 1_440 * MINUTE) - now;
          expect(receivedOffers(days, now + Math.floor(share * span)).days).toEqual(received.days);
        },
      ),
      { numRuns: 150 },
    );
  });
});
