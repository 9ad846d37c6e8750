import {
  type CountedUse,
  type ExistingUse,
  type Limit,
  type LimitedApplicant,
  limitPeriods,
  limitsReached,
  limitUnits,
  periodOf,
  startedMinutes,
} from '@kashikan/bookings/rules';
import { addDays, type LocalDate, localDate } from '@kashikan/kernel';
import fc from 'fast-check';

/** From the end of 2027 into 2028, a leap year, so that every kind of period ends within. */
const START = localDate('2027-12-20');
const date = fc.nat(130).map(days => addDays(START, days));
const rooms = ['hall', 'meeting', 'studio'] as const;

const use: fc.Arbitrary<CountedUse> = fc.record({
  roomId: fc.constantFrom(...rooms),
  date,
  slots: fc.integer({ min: 1, max: 3 }),
  minutes: fc.integer({ min: 1, max: 16 }).map(units => units * 30),
});
const existingUse: fc.Arbitrary<ExistingUse> = fc
  .tuple(use, fc.boolean(), fc.constantFrom('own', 'other', 'none'))
  .map(([counted, isOfAccount, group]) => ({
    ...counted,
    isOfAccount,
    isOfGroup: group === 'own',
    hasGroup: group !== 'none',
  }));
const limit: fc.Arbitrary<Limit> = fc
  .record({
    per: fc.constantFrom(...limitPeriods),
    unit: fc.constantFrom(...limitUnits),
    most: fc.integer({ min: 1, max: 12 }),
    count: fc.constantFrom('account' as const, 'group' as const),
    scope: fc.option(fc.subarray([...rooms], { minLength: 1 }), { nil: undefined }),
    kinds: fc.option(fc.constantFrom(['group'], ['outsider', 'group'], ['citizen']), { nil: undefined }),
  })
  .map(({ scope, kinds, ...rest }) => ({
    code: 'limit',
    name: '上限',
    citation: '規則 第5条',
    ...rest,
    ...(scope ? { roomIds: new Set<string>(scope) } : {}),
    ...(kinds ? { kinds } : {}),
  }));
const applicant: fc.Arbitrary<LimitedApplicant> = fc.record({
  accountId: fc.option(fc.constant('account'), { nil: null }),
  group: fc.constantFrom('named' as const, 'none' as const, 'unsaid' as const),
  kind: fc.option(fc.constantFrom('group', 'citizen'), { nil: undefined }),
});

/** The label of the period that a day belongs to, by the calendar's own words. */
function label(per: Limit['per'], day: LocalDate): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  if (per === 'day') return day;
  if (per === 'month') return day.slice(0, 7);
  if (per === 'year') return day.slice(0, 4);
  if (per === 'fiscal-year') return String(month >= 4 ? year : year - 1);
  let monday = day;
  while (new Date(`${monday}T00:00:00Z`).getUTCDay() !== 1) monday = addDays(monday, -1);
  return monday;
}

/** A ledger of single slots, half hours and bookings, counted one by one. */
function isOver(
  rule: Limit,
  who: LimitedApplicant,
  existing: readonly ExistingUse[],
  wanted: readonly CountedUse[],
) {
  if (who.accountId === null && who.group !== 'named') return false;
  if (rule.count === 'group' && who.group === 'unsaid') return false;
  if (rule.kinds && !rule.kinds.includes(String(who.kind))) return false;
  const ticks: Record<string, number> = {};
  const tick = (it: CountedUse) => {
    if (rule.roomIds && !rule.roomIds.has(it.roomId)) return;
    const times = rule.unit === 'slots' ? it.slots : rule.unit === 'hours' ? it.minutes / 30 : 1;
    for (let n = 0; n < times; n += 1)
      ticks[label(rule.per, it.date)] = (ticks[label(rule.per, it.date)] ?? 0) + 1;
  };
  for (const it of existing) {
    const mine =
      rule.count === 'account'
        ? it.isOfAccount
        : who.group === 'named'
          ? it.isOfGroup
          : it.isOfAccount && !it.hasGroup;
    if (mine) tick(it);
  }
  wanted.forEach(tick);
  const most = rule.unit === 'hours' ? rule.most * 2 : rule.most;
  return wanted.some(
    it => (!rule.roomIds || rule.roomIds.has(it.roomId)) && (ticks[label(rule.per, it.date)] ?? 0) > most,
  );
}

describe('利用の上限', () => {
  it('refuses exactly what a ledger counted slot by slot refuses', () => {
    fc.assert(
      fc.property(
        fc.array(limit, { maxLength: 4 }),
        applicant,
        fc.array(existingUse, { maxLength: 30 }),
        fc.array(use, { minLength: 1, maxLength: 5 }),
        (limits, who, existing, wanted) => {
          const reached = limitsReached(limits, who, existing, wanted).map(it => limits.indexOf(it.limit));
          const over = limits.flatMap((rule, at) => (isOver(rule, who, existing, wanted) ? [at] : []));
          expect([...new Set(reached)].sort()).toEqual(over);
        },
      ),
      { numRuns: 600 },
    );
  });

  it('never refuses less when more is booked, nor more when less is wanted', () => {
    fc.assert(
      fc.property(
        limit,
        applicant,
        fc.array(existingUse, { maxLength: 20 }),
        existingUse,
        fc.array(use, { minLength: 1, maxLength: 4 }),
        (rule, who, existing, another, wanted) => {
          const refusals = (uses: ExistingUse[], wishes: CountedUse[]) =>
            limitsReached([rule], who, uses, wishes).length;
          expect(refusals([...existing, another], wanted)).toBeGreaterThanOrEqual(refusals(existing, wanted));
          expect(refusals(existing, wanted.slice(1))).toBeLessThanOrEqual(refusals(existing, wanted));
        },
      ),
    );
  });

  it('counts every day in exactly one period, and each period from its first day to its last', () => {
    fc.assert(
      fc.property(fc.constantFrom(...limitPeriods), date, (per, day) => {
        const { from, to } = periodOf(per, day);
        expect(from <= day && day <= to).toBe(true);
        expect([label(per, from), label(per, to)]).toEqual([label(per, day), label(per, day)]);
        expect(periodOf(per, addDays(to, 1)).from).toBe(addDays(to, 1));
        expect(periodOf(per, addDays(from, -1)).to).toBe(addDays(from, -1));
      }),
    );
  });

  it.each([
    ['month', '2028-02-29', '2028-02-01', '2028-02-29'],
    ['week', '2028-01-01', '2027-12-27', '2028-01-02'],
    ['year', '2027-12-31', '2027-01-01', '2027-12-31'],
    ['fiscal-year', '2028-03-31', '2027-04-01', '2028-03-31'],
  ] as const)('a %s with %s is from %s to %s', (per, day, from, to) => {
    expect(periodOf(per, localDate(day))).toEqual({ from, to });
  });

  it('counts a unit that was begun as a whole one', () => {
    expect([startedMinutes(60, 60), startedMinutes(61, 60), startedMinutes(200, 30)]).toEqual([60, 120, 210]);
  });
});
