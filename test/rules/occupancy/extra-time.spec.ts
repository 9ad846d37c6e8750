import { extraTime, without } from '@kashikan/occupancy/rules';
import fc from 'fast-check';

const at = (hour: number) => new Date(Date.UTC(2026, 11, 8, 0, 0) + hour * 3_600_000);
const range = (from: number, to: number) => ({ startsAt: at(from), endsAt: at(to) });
const hours = (pieces: readonly { startsAt: Date; endsAt: Date }[]) =>
  pieces.map(piece =>
    [piece.startsAt, piece.endsAt].map(one => (one.getTime() - at(0).getTime()) / 3_600_000),
  );

describe('What a changed booking needs beyond its own time', () => {
  it.each<[string, [number, number], [number, number], number[][]]>([
    ['longer at the end', [9, 15], [9, 12], [[12, 15]]],
    [
      'longer at both ends',
      [8, 15],
      [9, 12],
      [
        [8, 9],
        [12, 15],
      ],
    ],
    ['shorter', [9, 11], [9, 12], []],
    ['slid', [10, 13], [9, 12], [[12, 13]]],
    ['elsewhere in the day', [18, 21], [9, 12], [[18, 21]]],
    ['right after', [12, 15], [9, 12], [[12, 15]]],
  ])('%s', (_, wanted, own, extra) => {
    expect(hours(without(range(...wanted), [range(...own)]))).toEqual(extra);
  });

  it('looks at each part by itself: a part that the booking does not have is needed whole', () => {
    const wanted = { partIds: [1, 2], ...range(9, 15) };
    expect(
      extraTime(wanted, [
        { partId: 1, ...range(9, 12) },
        { partId: 3, ...range(9, 15) },
      ]),
    ).toEqual([
      { partId: 1, ...range(12, 15) },
      { partId: 2, ...range(9, 15) },
    ]);
  });

  it('covers with its own time exactly what is wanted, hour by hour', () => {
    const span = fc
      .tuple(fc.nat(20), fc.integer({ min: 1, max: 8 }))
      .map(([from, length]) => range(from, from + length));
    fc.assert(
      fc.property(span, fc.array(span, { maxLength: 4 }), (wanted, own) => {
        const pieces = without(wanted, own);
        const inside = (list: readonly { startsAt: Date; endsAt: Date }[], hour: number) =>
          list.filter(one => one.startsAt <= at(hour) && at(hour) < one.endsAt).length;
        for (let hour = 0; hour < 30; hour += 1)
          expect(inside(pieces, hour)).toBe(inside([wanted], hour) === 1 && inside(own, hour) === 0 ? 1 : 0);
      }),
    );
  });
});
