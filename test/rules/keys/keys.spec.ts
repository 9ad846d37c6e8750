import { isOverdue, keyDueAt, readTag } from '@kashikan/keys/rules';

const endsAt = new Date('2026-11-21T12:30:00Z');
const dueAt = keyDueAt(endsAt);
const msAfterDue = (ms: number) => new Date(dueAt.getTime() + ms);

describe('A key', () => {
  it('is due half an hour after the use ends', () => {
    expect(dueAt).toEqual(new Date('2026-11-21T13:00:00Z'));
  });

  it.each([
    ['a moment before', -1, false],
    ['at the very moment', 0, false],
    ['a moment after', 1, true],
  ])('%s it is due, overdue is %s', (_when, ms, overdue) => {
    expect(isOverdue({ dueAt, returnedAt: null }, msAfterDue(ms))).toBe(overdue);
  });

  it('that came back is never overdue, however late it came', () => {
    expect(isOverdue({ dueAt, returnedAt: msAfterDue(60_000) }, msAfterDue(120_000))).toBe(false);
  });
});

describe('A tag', () => {
  it.each([
    ['0101', '0101'],
    ['０１０１', '0101'],
    [' 01-01 ', '0101'],
    ['０１ー０１', '0101'],
  ])('typed as %j is %s', (typed, tag) => {
    expect(readTag(typed)).toBe(tag);
  });

  it.each(['', '12', '大ホール', '12345678901'])('is not %j', typed => {
    expect(readTag(typed)).toBeUndefined();
  });
});
