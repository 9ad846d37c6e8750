import {
  type ConductMark,
  conductRules,
  isLateCancellation,
  marksSince,
  type SuspensionRule,
  suspensionOf,
} from '@kashikan/bookings/rules';
import { addDays, daysBetween, localDate } from '@kashikan/kernel';
import fc from 'fast-check';

const twiceAYear: SuspensionRule = {
  code: 'no-show',
  name: '無断不使用',
  citation: '規則 第12条',
  kind: 'no-show',
  count: 2,
  withinDays: 365,
  suspendDays: 30,
};
const day = localDate;
const mark = (date: string, more: Partial<ConductMark> = {}): ConductMark => ({
  kind: 'no-show',
  day: day(date),
  recordedOn: day(date),
  isExempted: false,
  ...more,
});
const rules = conductRules({ suspensions: [twiceAYear], lateCancelDays: 7 });

describe('利用停止（規則第12条）', () => {
  it('begins with the second mark and ends after its days, over the turn of the year', () => {
    const marks = [mark('2027-03-01'), mark('2027-12-15')];
    expect(suspensionOf(marks, rules, day('2027-12-14'))).toBeUndefined();
    expect(suspensionOf(marks, rules, day('2027-12-15'))).toMatchObject({ until: '2028-01-14' });
    expect(suspensionOf(marks, rules, day('2028-01-14'))).toMatchObject({ from: '2027-12-15' });
    expect(suspensionOf(marks, rules, day('2028-01-15'))).toBeUndefined();
  });

  it('counts 29 February like any other day', () => {
    const marks = [mark('2027-03-02'), mark('2028-02-29')];
    expect(suspensionOf(marks, rules, day('2028-02-29'))).toMatchObject({ until: '2028-03-30' });
    expect(suspensionOf([mark('2027-03-01'), mark('2028-02-29')], rules, day('2028-02-29'))).toBeUndefined();
  });

  it('begins on the day of the record, not of the use', () => {
    const marks = [mark('2027-05-01'), mark('2027-05-08', { recordedOn: day('2027-05-20') })];
    expect(suspensionOf(marks, rules, day('2027-05-19'))).toBeUndefined();
    expect(suspensionOf(marks, rules, day('2027-06-19'))).toMatchObject({
      from: '2027-05-20',
      until: '2027-06-19',
    });
  });

  it('does not count what was exempted, a day that the town lets pass, or another kind', () => {
    const today = day('2027-07-10');
    const first = mark('2027-07-01');
    expect(suspensionOf([first, mark('2027-07-05', { isExempted: true })], rules, today)).toBeUndefined();
    expect(suspensionOf([first, mark('2027-07-05', { kind: 'late-cancel' })], rules, today)).toBeUndefined();
    const hot = conductRules({
      ...rules,
      exemptDates: [{ date: '2027-07-05', reason: '熱中症警戒アラート' }],
    });
    expect(suspensionOf([first, mark('2027-07-05')], hot, today)).toBeUndefined();
    expect(suspensionOf([first, mark('2027-07-05')], rules, today)).toBeDefined();
  });

  const anyMark = fc.record({
    kind: fc.constantFrom('no-show' as const, 'late-cancel' as const),
    day: fc.nat(800).map(days => addDays(day('2027-01-01'), days)),
    delay: fc.nat(14),
    isExempted: fc.boolean(),
  });
  const anyRule = fc.record({
    kind: fc.constantFrom('no-show' as const, 'late-cancel' as const),
    count: fc.integer({ min: 1, max: 4 }),
    withinDays: fc.integer({ min: 1, max: 400 }),
    suspendDays: fc.integer({ min: 1, max: 90 }),
  });

  it('is what looking at every window of days finds, and older marks than are read never matter', () => {
    fc.assert(
      fc.property(fc.array(anyMark, { maxLength: 8 }), anyRule, fc.nat(900), (drawn, rule, ahead) => {
        const today = addDays(day('2027-01-01'), ahead);
        const marks = drawn.map(({ delay, ...it }) => ({ ...it, recordedOn: addDays(it.day, delay) }));
        const own = conductRules({ suspensions: [{ ...twiceAYear, ...rule }] });
        const counted = marks.filter(it => it.kind === rule.kind && !it.isExempted);
        const isSuspended = counted.some(last => {
          const window = counted.filter(
            it => it.day <= last.day && daysBetween(it.day, last.day) < rule.withinDays,
          );
          const from =
            window
              .map(it => it.recordedOn)
              .sort()
              .at(-1) ?? today;
          return window.length >= rule.count && from <= today && today <= addDays(from, rule.suspendDays);
        });
        expect(suspensionOf(marks, own, today) !== undefined).toBe(isSuspended);
        const read = marks.filter(it => it.day >= marksSince(own, today));
        expect(suspensionOf(read, own, today)?.until).toBe(suspensionOf(marks, own, today)?.until);
      }),
      { numRuns: 500 },
    );
  });
});

describe('直前の取消し', () => {
  it.each([
    ['2027-06-03', false],
    ['2027-06-04', true],
    ['2027-06-10', true],
  ])('of 10 June on %s is recorded: %p', (today, isLate) => {
    expect(isLateCancellation(rules, day('2027-06-10'), day(today))).toBe(isLate);
  });

  it('is never recorded where the rules set no date', () => {
    expect(isLateCancellation(conductRules({}), day('2027-06-10'), day('2027-06-10'))).toBe(false);
  });
});
