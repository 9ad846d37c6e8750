import { addMinutes, newId } from '@kashikan/kernel';
import type { Taking } from '@kashikan/occupancy';
import { aDivisibleHall, type Hall, isTaken, jst } from './a-divisible-hall';

const CONNECTIONS = 60;
const RIVALS = 200;
const RUSHES = 40;

let hall: Hall;
beforeAll(async () => {
  hall = await aDivisibleHall(4, CONNECTIONS);
}, 60_000);
afterAll(() => hall?.close());
beforeEach(() => hall.owner.query('DELETE FROM occupancies'));

/** What happened to each of them: won, told that the slot is taken, or anything else, which would be an error of ours. */
async function outcomes(attempts: readonly Promise<unknown>[]) {
  const settled = await Promise.allSettled(attempts);
  const lost = settled.filter(outcome => outcome.status === 'rejected');
  return {
    won: settled.length - lost.length,
    errors: lost.filter(outcome => !isTaken(outcome.reason)).map(outcome => String(outcome.reason)),
  };
}

describe('Two hundred at once for one slot, forty times', () => {
  const rush = async (round: number, shape: (rival: number) => Pick<Taking, 'partIds'>) => {
    const startsAt = addMinutes(jst('02T09:00'), round * 240);
    const time = { startsAt, endsAt: addMinutes(startsAt, 180) };
    const attempts = Array.from({ length: RIVALS }, (_, rival) =>
      hall.take({ ...shape(rival), ...time, kind: 'booking', sourceId: newId() }),
    );
    return outcomes(attempts);
  };

  it('give it to one, tell the others, fail for nobody, and repeat no unit for a deadlock', async () => {
    for (let round = 0; round < RUSHES; round += 1)
      expect([round, await rush(round, () => ({ partIds: hall.partIds }))]).toEqual([
        round,
        { won: 1, errors: [] },
      ]);
    expect(await hall.overlaps()).toEqual([]);
    expect(await hall.rows()).toHaveLength(RUSHES * hall.partIds.length);
    expect(hall.repeats()).toBe(0);
  }, 120_000);

  it('never give a half to one and the whole to another', async () => {
    for (let round = 0; round < RUSHES; round += 1) {
      const { errors } = await rush(round, rival => ({
        partIds: rival % 3 === 0 ? [...hall.partIds].reverse() : [hall.partIds[rival % 4] ?? 0],
      }));
      expect(errors).toEqual([]);
    }
    expect(await hall.overlaps()).toEqual([]);
  }, 120_000);

  it('give an expired hold to one, and remove the whole of it', async () => {
    for (let round = 0; round < 10; round += 1) {
      const startsAt = addMinutes(jst('02T09:00'), round * 240);
      const expired = { startsAt, endsAt: addMinutes(startsAt, 180), expiresAt: jst('01T08:00') };
      await hall.take({ ...expired, partIds: hall.partIds, kind: 'hold', sourceId: newId() });
      const { won, errors } = await rush(round, rival => ({ partIds: [hall.partIds[rival % 2] ?? 0] }));
      expect({ won, errors }).toEqual({ won: 2, errors: [] });
    }
    expect((await hall.rows()).filter(row => row.kind === 'hold')).toEqual([]);
    expect(await hall.overlaps()).toEqual([]);
  }, 120_000);
});

/** A small seeded generator, so that a failing history can be run again. */
function* numbersFrom(seed: number): Generator<number> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    yield state / 2 ** 32;
  }
}

describe('A random history over a divisible hall', () => {
  const person = async (seed: number, steps: number): Promise<string[]> => {
    const numbers = numbersFrom(seed);
    const below = (limit: number) => Math.floor((numbers.next().value ?? 0) * limit);
    const shapes = [
      hall.partIds,
      hall.partIds.slice(0, 2),
      hall.partIds.slice(2),
      ...hall.partIds.map(id => [id]),
    ];
    const mine: { partIds: number[]; startsAt: Date; endsAt: Date; sourceId: string }[] = [];
    const errors: string[] = [];
    const draw = () => {
      const startsAt = addMinutes(jst('02T09:00'), below(24) * 30);
      const endsAt = addMinutes(startsAt, 30 + below(8) * 30);
      return { partIds: shapes[below(shapes.length)] ?? [], startsAt, endsAt, sourceId: newId() };
    };
    const asHold = (time: ReturnType<typeof draw>) => ({
      ...time,
      kind: 'hold' as const,
      expiresAt: addMinutes(hall.clock.now(), below(3) - 1),
    });
    const acts = [
      (time: ReturnType<typeof draw>) => hall.take({ ...time, kind: 'booking' }),
      (time: ReturnType<typeof draw>) => hall.take(asHold(time)),
      (time: ReturnType<typeof draw>) =>
        hall.inUnit(tx => hall.occupancies.takeBasket(tx, [asHold(time), { ...draw(), kind: 'booking' }])),
      () => hall.inUnit(tx => hall.occupancies.release(tx, mine.shift()?.sourceId ?? newId())),
      () => {
        const held = mine[below(mine.length)];
        return held ? hall.inUnit(tx => hall.occupancies.becomeBooking(tx, held)) : Promise.resolve();
      },
    ];
    for (let step = 0; step < steps; step += 1) {
      const time = draw();
      await acts[below(acts.length)]?.(time).then(
        () => mine.push(time),
        (error: unknown) => (isTaken(error) ? undefined : errors.push(String(error))),
      );
    }
    return errors;
  };

  it.each([1, 2, 3, 4])(
    'leaves no overlap and no error but slot-taken (seed %i)',
    async seed => {
      const people = Array.from({ length: 40 }, (_, number) => person(seed * 1_000 + number, 30));
      expect((await Promise.all(people)).flat()).toEqual([]);
      expect(await hall.overlaps()).toEqual([]);
      expect((await hall.rows()).length).toBeGreaterThan(0);
    },
    120_000,
  );
});
