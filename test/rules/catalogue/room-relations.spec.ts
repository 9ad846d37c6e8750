import { canBeTogether, type PlacedRoom, relationsOf } from '@kashikan/catalogue/rules';
import fc from 'fast-check';

const room = (id: string, partIds: number[], zoneIds: number[] = []): PlacedRoom => ({
  id,
  partIds,
  zoneIds,
});

/** An exhibition hall in quarters, a dressing room that goes with a hall as a set, and two rooms that hear each other. */
const whole = room('whole', [1, 2, 3, 4]);
const east = room('east', [1, 2]);
const middle = room('middle', [2, 3]);
const quarter = room('quarter', [1]);
const hall = room('hall', [10]);
const dressing = room('dressing', [11]);
const set = room('set', [10, 11]);
const music = room('music', [20], [7]);
const study = room('study', [21], [7]);
const house = [whole, east, middle, quarter, hall, dressing, set, music, study];

const told = (one: PlacedRoom) =>
  Object.fromEntries(relationsOf(one, house).map(({ other, kind }) => [other.id, kind]));

describe('what rooms are to each other', () => {
  it('a whole contains its halves and quarters, and each of them is part of it', () => {
    expect(told(whole)).toEqual({ east: 'contains', middle: 'contains', quarter: 'contains' });
    expect(told(quarter)).toEqual({ whole: 'part-of', east: 'part-of' });
  });

  it('halves that share a quarter overlap', () => {
    expect(told(east)).toEqual({ whole: 'part-of', middle: 'overlaps', quarter: 'contains' });
  });

  it('a set contains the hall and the dressing room, which have nothing to do with each other', () => {
    expect(told(set)).toEqual({ hall: 'contains', dressing: 'contains' });
    expect(told(hall)).toEqual({ set: 'part-of' });
  });

  it('rooms of one noise zone hear each other', () => {
    expect(told(music)).toEqual({ study: 'hears' });
  });

  it('two rooms of the same parts are the same room under two names', () => {
    expect(relationsOf(hall, [room('stage', [10])])).toMatchObject([{ kind: 'same', sharedPartIds: [10] }]);
  });
});

describe('two rooms at the same time', () => {
  it('cannot be when they share a part, and the part is named', () => {
    const use = (one: PlacedRoom) => ({ room: one, loud: false });
    expect(canBeTogether(use(east), use(middle))).toEqual({
      isPossible: false,
      why: 'shared-parts',
      partIds: [2],
    });
    expect(canBeTogether(use(hall), use(dressing))).toEqual({ isPossible: true });
  });

  it.each([
    [true, true, true],
    [false, false, true],
    [true, false, false],
    [false, true, false],
  ])('in one noise zone, loud %p beside loud %p: %p', (one, other, isPossible) => {
    expect(canBeTogether({ room: music, loud: one }, { room: study, loud: other }).isPossible).toBe(
      isPossible,
    );
  });

  const anyRoom = fc.record({
    id: fc.uuid(),
    partIds: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1 }),
    zoneIds: fc.uniqueArray(fc.integer({ min: 1, max: 3 })),
  });
  const mirrored = {
    same: 'same',
    contains: 'part-of',
    'part-of': 'contains',
    overlaps: 'overlaps',
    hears: 'hears',
  };

  it('are to each other what the other is to them, and agree with the shared parts', () => {
    fc.assert(
      fc.property(anyRoom, anyRoom, fc.boolean(), fc.boolean(), (one, other, a, b) => {
        const [there] = relationsOf(one, [other]);
        const [back] = relationsOf(other, [one]);
        expect(back?.kind).toBe(there && mirrored[there.kind]);
        const together = canBeTogether({ room: one, loud: a }, { room: other, loud: b });
        expect(canBeTogether({ room: other, loud: b }, { room: one, loud: a }).isPossible).toBe(
          together.isPossible,
        );
        const sharesPart = one.partIds.some(part => other.partIds.includes(part));
        if (sharesPart) expect(together).toMatchObject({ isPossible: false, why: 'shared-parts' });
        if (!there) expect(together.isPossible).toBe(true);
      }),
    );
  });
});
