import { movedBy, relativesOf } from '@kashikan/catalogue/rules';

const room = (id: string, ...partIds: number[]) => ({ id, partIds });
const whole = room('whole', 1, 2);
const a = room('a', 1);
const b = room('b', 2);
const set = room('set', 1, 2, 3);
const diagonal = room('diagonal', 2, 3);
const apart = room('apart', 9);
const all = [whole, a, b, set, diagonal, apart];

const named = (of: { id: string; partIds: number[] }) => {
  const { contains, within, overlaps } = relativesOf(of, all);
  return [contains, within, overlaps].map(rooms => rooms.map(({ id }) => id));
};

describe('whole and parts', () => {
  it('says what a whole is made of and in which set it lies', () => {
    expect(named(whole)).toEqual([['a', 'b'], ['set'], ['diagonal']]);
    expect(named(a)).toEqual([[], ['whole', 'set'], []]);
    expect(named(apart)).toEqual([[], [], []]);
  });

  it('calls the same place under two names an overlap', () => {
    const { overlaps, contains } = relativesOf(a, [room('also-a', 1)]);
    expect([overlaps.length, contains.length]).toEqual([1, 0]);
  });
});

describe('the order of photos', () => {
  it('moves one by one place and no further than the ends', () => {
    expect(movedBy(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(movedBy(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
    expect(movedBy(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(movedBy(['a', 'b'], 'x', 1)).toEqual(['a', 'b']);
  });
});
