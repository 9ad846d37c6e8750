import {
  type AssuranceLevel,
  assuranceOf,
  checkMethods,
  type IdentityCheck,
  isAddressIn,
  levelOfMethod,
} from '@kashikan/identity/rules';
import { localDate } from '@kashikan/kernel';
import fc from 'fast-check';

const today = localDate('2027-04-01');
const check = (more: Partial<IdentityCheck> = {}): IdentityCheck => ({
  method: 'image',
  checkedOn: localDate('2027-01-10'),
  validUntil: null,
  isEnd: false,
  ...more,
});

describe('how sure a municipality is of who somebody is (DS-511)', () => {
  test('without a word it knows nothing; with a name and a phone it knows what was said', () => {
    expect(assuranceOf([], false, today).level).toBe(0);
    expect(assuranceOf([], true, today)).toMatchObject({ level: 1, method: 'self-declared' });
  });

  test('the strongest check counts, not the latest', () => {
    const checks = [check({ method: 'counter-document' }), check({ method: 'image' })];
    expect(assuranceOf(checks, true, today)).toMatchObject({ level: 3, method: 'counter-document' });
  });

  test('a check counts on its last day and not after it', () => {
    expect(assuranceOf([check({ validUntil: today })], true, today).level).toBe(2);
    expect(assuranceOf([check({ validUntil: localDate('2027-03-31') })], true, today).level).toBe(1);
  });

  test('what was taken back counts no more, and can be checked again', () => {
    const end = check({ isEnd: true });
    expect(assuranceOf([check(), end], true, today).level).toBe(1);
    expect(assuranceOf([check(), end, check()], true, today).level).toBe(2);
  });

  test('one more check never makes anybody less known', () => {
    const checks = fc.array(fc.constantFrom(...checkMethods).map(method => check({ method })));
    fc.assert(
      fc.property(checks, fc.constantFrom(...checkMethods), (before, method) => {
        const level: AssuranceLevel = assuranceOf(before, true, today).level;
        const after = assuranceOf([...before, check({ method })], true, today).level;
        return after === Math.max(level, levelOfMethod[method]);
      }),
    );
  });

  test.each([
    ['群馬県前橋市大手町2丁目12番1号', '前橋市', true],
    ['群馬県 前橋市 大手町', '前橋市', true],
    ['前橋市大手町', '前橋市', true],
    ['群馬県北群馬郡榛東村大字山子田', '榛東村', true],
    ['群馬県高崎市高松町', '前橋市', false],
    ['群馬県高崎市前橋市町', '前橋市', false],
    ['群馬県高崎市高松町', '群馬県', true],
    ['東京都府中市宮西町', '府中市', true],
    ['北海道函館市', '函館市', true],
    ['', '前橋市', false],
  ])('%s lies in %s: %s', (address, name, expected) => {
    expect(isAddressIn(address, name)).toBe(expected);
  });
});
