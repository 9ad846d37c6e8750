import { likenessOf, liesIn, memberKey } from '@kashikan/groups/rules';
import fc from 'fast-check';

const keys = fc.array(fc.integer({ min: 0, max: 12 }).map(String), { maxLength: 20 });

describe('似た構成員: likeness', () => {
  it('is the same from both sides, between nothing and a hundred, whatever the order and however often somebody is listed', () => {
    fc.assert(
      fc.property(keys, keys, (one, other) => {
        const found = likenessOf(one, other);
        expect(likenessOf(other, one)).toEqual(found);
        expect(likenessOf([...one, ...one].reverse(), other)).toEqual(found);
        expect(found.share).toBeGreaterThanOrEqual(0);
        expect(found.share).toBeLessThanOrEqual(100);
        expect(found.share === 0 || found.common > 0).toBe(true);
      }),
    );
  });

  it('is a hundred exactly when the smaller group is a part of the larger', () => {
    fc.assert(
      fc.property(keys, keys, (one, other) => {
        const [mine, theirs] = [new Set(one), new Set(other)];
        const isPart = [...mine].every(key => theirs.has(key)) || [...theirs].every(key => mine.has(key));
        const someone = mine.size > 0 && theirs.size > 0;
        expect(likenessOf(one, other).share === 100).toBe(someone && isPart);
      }),
    );
  });

  it('knows a person again by name and town, whatever the width, the spaces and the variant of a character', () => {
    const one = memberKey({ name: '葛\u{E0100}城　ﾊﾅｺ', town: 'あおば 市' });
    expect(memberKey({ name: '葛城ハナコ', town: 'あおば市' })).toBe(one);
    expect(memberKey({ name: '葛城ハナコ', town: 'みどり村' })).not.toBe(one);
  });
});

describe('市内: local', () => {
  it.each([
    ['あおば市', true],
    ['青森県あおば市本町1-2', true],
    ['あおば 市', true],
    ['みどり村', false],
    ['新あおば市', false],
  ])('%s: %s', (town, isLocal) => expect(liesIn(town, ['あおば市'])).toBe(isLocal));
});
