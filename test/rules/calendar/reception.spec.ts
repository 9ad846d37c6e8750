import {
  type Asker,
  type ReceptionLine,
  receptionAt,
  receptionFor,
  receptionSentences,
  resolveSlot,
} from '@kashikan/calendar/rules';
import { errorWords } from '@kashikan/i18n';
import { instantAt } from '@kashikan/kernel';
import fc from 'fast-check';
import { aCalendar, date, time } from './a-calendar';

const at = (text: string) => new Date(`${text}+09:00`);
const kinds = [
  { code: 'group', name: '市内団体', nameEn: 'Local groups' },
  { code: 'citizen', name: '市民の方', nameEn: 'Residents' },
  { code: 'outsider', name: '市外の方', nameEn: 'Visitors' },
];
const base = { opensMonthsBefore: 3, opensOnDay: 1, closesDaysBefore: 1 };

/** 市内団体 at the counter from nine and on the internet from eleven; the others a month later; the same day by phone only. */
const staggered: readonly ReceptionLine[] = [
  { ...base, for: ['group'], channels: ['counter', 'phone'], opensAt: time('09:00') },
  { ...base, for: ['group'], channels: ['online'], opensAt: time('11:00') },
  { ...base, for: ['citizen'], opensMonthsBefore: 2, opensAt: time('09:00') },
  {
    channels: ['phone'],
    opensMonthsBefore: 0,
    opensAt: time('08:30'),
    closesDaysBefore: 0,
    closesMinutesBefore: 30,
  },
];
const hallFor = (asker: Asker) => aCalendar({ reception: receptionFor(staggered, asker, kinds) });
const online = (kindCode: string) => hallFor({ kindCode, channel: 'online' });
const answer = (calendar: ReturnType<typeof aCalendar>, day: string, now: Date) =>
  resolveSlot(calendar, { date: date(day), bands: ['afternoon'] }, now);

describe('Who may ask when', () => {
  it('depends on the kind and the way: the counter first, the internet later', () => {
    const atTen = at('2026-12-01T10:00:00');
    expect(answer(hallFor({ kindCode: 'group', channel: 'counter' }), '2027-03-31', atTen).kind).toBe('slot');
    expect(answer(online('group'), '2027-03-31', atTen)).toMatchObject({
      code: 'calendar.not-yet-open',
      facts: { opensAt: at('2026-12-01T11:00:00') },
    });
    expect(answer(online('group'), '2027-03-31', at('2026-12-01T11:00:00')).kind).toBe('slot');
    expect(answer(online('citizen'), '2027-03-31', at('2026-12-31T23:59:00'))).toMatchObject({
      facts: { opensAt: at('2027-01-01T09:00:00') },
    });
  });

  it('is open again by another line: the same day by phone only', () => {
    const morning = at('2027-03-31T08:30:00');
    expect(answer(hallFor({ kindCode: 'citizen', channel: 'phone' }), '2027-03-31', morning).kind).toBe(
      'slot',
    );
    expect(answer(online('citizen'), '2027-03-31', morning)).toMatchObject({ code: 'calendar.too-late' });
    expect(
      answer(hallFor({ kindCode: 'citizen', channel: 'phone' }), '2027-03-31', at('2027-03-31T12:30:00')),
    ).toMatchObject({ code: 'calendar.too-late' });
  });

  it('is refused for a kind that no line is for, with the ways that are open', () => {
    const refusal = answer(online('outsider'), '2027-03-31', at('2027-03-31T09:00:00'));
    expect(refusal).toMatchObject({
      code: 'calendar.not-received',
      facts: { others: [{ channel: 'phone' }] },
    });
  });

  it('is a matter of the line that names the rule, the hour that holds for this person and the other ways', () => {
    const refusal = answer(online('group'), '2027-03-31', at('2026-12-01T10:00:00'));
    if (refusal.kind === 'slot') throw new Error('open already');
    const context = { zone: 'Asia/Tokyo', requestId: 'r' } as const;
    expect(errorWords(refusal.code, refusal.facts, { ...context, locale: 'ja' })).toBe(
      'この日の受付は、12月1日（火） 11時に始まります（市内団体は、3か月前の1日11時から（インターネット）。利用日の前日まで）。' +
        '窓口・電話では、3月30日（火） 24時まで受け付けています。',
    );
    expect(errorWords(refusal.code, refusal.facts, { ...context, locale: 'en' })).toBe(
      'Applications for this day open on Tue 1 December 11:00 (Local groups: from 11:00 on day 1 of the month 3 months before ' +
        '(internet); until the day before the use). By counter or phone, applications are taken until Tue 30 March 24:00.',
    );
  });
});

describe('The sentences of a reception', () => {
  it('say the lines of one kind in one sentence', () => {
    expect(receptionSentences(staggered, kinds, 'ja')).toEqual([
      '市内団体は、3か月前の1日9時から（窓口・電話）、11時から（インターネット）。利用日の前日まで',
      '市民の方は、2か月前の1日9時から。利用日の前日まで',
      'どなたでも、利用日の8時30分から（電話）。利用日の当日、かつ利用が始まる30分前まで',
    ]);
  });

  it('name each end where the ends differ, and a day that a month may lack', () => {
    const lines: ReceptionLine[] = [
      {
        channels: ['online'],
        opensMonthsBefore: 6,
        opensOnDay: 31,
        opensAt: time('09:00'),
        closesDaysBefore: 7,
      },
      { channels: ['counter'], opensMonthsBefore: 6, opensAt: time('08:30'), closesMinutesBefore: 120 },
    ];
    expect(receptionSentences(lines, [], 'ja')).toEqual([
      'どなたでも、6か月前の末日の9時から利用日の7日前まで（インターネット）、利用日の6か月前の同じ日の8時30分から利用が始まる2時間前まで（窓口）',
    ]);
  });
});

const lines = fc.array(
  fc.record({
    for: fc.option(fc.constantFrom(['group'], ['citizen', 'outsider']), { nil: undefined }),
    channels: fc.option(fc.constantFrom(['online' as const], ['counter' as const, 'phone' as const]), {
      nil: undefined,
    }),
    opensMonthsBefore: fc.integer({ min: 0, max: 6 }),
    opensOnDay: fc.option(fc.integer({ min: 1, max: 31 }), { nil: undefined }),
    opensAt: fc.constantFrom(time('00:00'), time('09:00'), time('11:00')),
    closesDaysBefore: fc.option(fc.integer({ min: 0, max: 40 }), { nil: undefined }),
    closesMinutesBefore: fc.option(fc.integer({ min: 0, max: 600 }), { nil: undefined }),
  }),
  { minLength: 1, maxLength: 4 },
);

describe('A reception of any lines', () => {
  it('is open exactly when one line that fits is open by itself, and opens when it says', () => {
    fc.assert(
      fc.property(
        lines,
        fc.constantFrom('group', 'citizen', 'outsider'),
        fc.constantFrom('online' as const, 'counter' as const, 'phone' as const),
        fc.integer({ min: -300, max: 1 }),
        (drawn, kindCode, channel, days) => {
          const all = drawn as unknown as ReceptionLine[];
          const use = date('2028-02-29');
          const startsAt = instantAt(use, time('13:00'), 'Asia/Tokyo');
          const now = new Date(startsAt.getTime() + days * 86_400_000 + 3_600_000);
          const ask = (some: readonly ReceptionLine[], when: Date) =>
            receptionAt(
              { zone: 'Asia/Tokyo', reception: receptionFor(some, { kindCode, channel }, []) },
              use,
              startsAt,
              when,
            );
          const whole = ask(all, now);
          const isOpenBySome = all.some(line => ask([line], now)?.state === 'open');
          expect(whole?.state === 'open').toBe(isOpenBySome);
          if (whole?.state === 'not-yet-open') {
            expect(ask(all, whole.opensAt)?.state).toBe('open');
            expect(ask(all, new Date(whole.opensAt.getTime() - 1))?.state).not.toBe('open');
          }
          if (whole?.state === 'open') expect(whole.closesAt > now).toBe(true);
        },
      ),
    );
  });
});
