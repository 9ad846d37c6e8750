import { addMinutes, newId } from '@kashikan/kernel';
import type { Taking } from '@kashikan/occupancy';
import { aDivisibleHall, type Hall, isTaken, jst } from './a-divisible-hall';

let hall: Hall;
let partA: number;
let partB: number;

beforeAll(async () => {
  hall = await aDivisibleHall(4, 40);
  [partA, partB] = hall.partIds as [number, number];
}, 60_000);
afterAll(() => hall?.close());
beforeEach(() => hall.owner.query('DELETE FROM occupancies'));

const evening = { startsAt: jst('08T17:30'), endsAt: jst('08T21:30') };
const morning = { startsAt: jst('08T09:00'), endsAt: jst('08T12:00') };
const booking = (partIds: readonly number[], time = evening, sourceId = newId()): Taking => ({
  partIds,
  ...time,
  kind: 'booking',
  sourceId,
});
const move = (taking: Taking) => hall.inUnit(tx => hall.occupancies.move(tx, taking));
const exchange = (givenBack: readonly string[], takings: readonly Taking[]) =>
  hall.inUnit(tx => hall.occupancies.exchange(tx, givenBack, takings));
const whoTakes = async () => (await hall.rows()).map(row => [row.part_id, row.source_id]);

describe('A move', () => {
  it('gives the old time back and takes the new, also when the two overlap or the room becomes larger', async () => {
    const mine = newId();
    await hall.take(booking([partA], evening, mine));
    const later = { startsAt: addMinutes(evening.startsAt, 60), endsAt: addMinutes(evening.endsAt, 60) };
    await move(booking([partA, partB], later, mine));
    expect(await whoTakes()).toEqual([
      [partA, mine],
      [partB, mine],
    ]);
    await hall.take(
      booking([partA], { startsAt: addMinutes(evening.startsAt, -60), endsAt: later.startsAt }),
    );
    await move(booking([partB], morning, mine));
    await hall.take(booking([partA, partB], later));
  });

  it('leaves everything as it was when somebody has any of the new time', async () => {
    const [mine, other] = [newId(), newId()];
    await hall.take(booking([partA], evening, mine));
    await hall.take(booking([partB], morning, other));
    await expect(move(booking([partA, partB], morning, mine))).rejects.toThrow('occupancy.slot-taken');
    expect(await whoTakes()).toEqual([
      [partA, mine],
      [partB, other],
    ]);
  });

  it('takes the time of a hold that ran out', async () => {
    const mine = newId();
    await hall.take(booking([partA], evening, mine));
    await hall.take({
      ...morning,
      partIds: [partA, partB],
      kind: 'hold',
      sourceId: newId(),
      expiresAt: hall.clock.now(),
    });
    await move(booking([partB], morning, mine));
    expect(await whoTakes()).toEqual([[partB, mine]]);
  });
});

describe('A closure in place of bookings', () => {
  const weeks = { startsAt: jst('05T00:00'), endsAt: jst('12T00:00') };
  const closing = (sourceId: string): Taking => ({
    partIds: [partA, partB],
    ...weeks,
    kind: 'closure',
    sourceId,
  });

  it('takes their time and lets them move, in pieces of two days and over midnight', async () => {
    const [moved, gone, closure] = [newId(), newId(), newId()];
    await hall.take(booking([partA], evening, moved));
    await hall.take(booking([partA, partB], { startsAt: jst('09T22:00'), endsAt: jst('10T02:00') }, gone));
    await exchange([moved, gone], [closing(closure), booking([hall.partIds[2] ?? 0], evening, moved)]);
    const rows = await whoTakes();
    expect(rows.filter(([, source]) => source === closure)).toHaveLength(8);
    expect(rows.filter(([, source]) => source === moved)).toEqual([[hall.partIds[2], moved]]);
    expect(rows.filter(([, source]) => source === gone)).toEqual([]);
  });

  it('finds the booking that nobody decided about, and changes nothing', async () => {
    const [known, unknown] = [newId(), newId()];
    await hall.take(booking([partA], evening, known));
    await hall.take(booking([partB], morning, unknown));
    await expect(exchange([known], [closing(newId())])).rejects.toThrow('occupancy.slot-taken');
    expect(await whoTakes()).toEqual([
      [partA, known],
      [partB, unknown],
    ]);
  });

  it('is refused a move into its own time', async () => {
    const mine = newId();
    await hall.take(booking([partA], evening, mine));
    await expect(exchange([mine], [closing(newId()), booking([partB], morning, mine)])).rejects.toThrow(
      'occupancy.slot-taken',
    );
    expect(await whoTakes()).toEqual([[partA, mine]]);
  });
});

describe('Many moves at once', () => {
  it('change places without a circle: nothing overlaps, and nobody is told anything but slot-taken', async () => {
    const times = [morning, evening, { startsAt: jst('08T12:00'), endsAt: jst('08T17:30') }];
    const shapes = [
      hall.partIds,
      hall.partIds.slice(0, 2),
      hall.partIds.slice(2),
      ...hall.partIds.map(id => [id]),
    ];
    const anywhere = (seed: number, sourceId: string) =>
      booking(
        shapes[(seed * 7) % shapes.length] ?? [],
        times[(seed * 5) % times.length] ?? morning,
        sourceId,
      );
    const ids = hall.partIds.map(() => newId());
    await Promise.all(ids.map((id, at) => hall.take(booking([hall.partIds[at] ?? 0], morning, id))));
    const errors: string[] = [];
    const attempt = (work: Promise<unknown>) =>
      work.catch((error: unknown) => (isTaken(error) ? undefined : errors.push(String(error))));
    const before = hall.repeats();
    for (let round = 0; round < 40; round += 1) {
      const movers = ids.map((id, at) => attempt(move(anywhere(round * 11 + at, id))));
      const comers = Array.from({ length: 12 }, (_, at) => {
        const id = newId();
        return attempt(
          hall
            .take(anywhere(round * 13 + at, id))
            .then(() => hall.inUnit(tx => hall.occupancies.release(tx, id))),
        );
      });
      await Promise.all([...movers, ...comers]);
      expect(await hall.overlaps()).toEqual([]);
    }
    expect(errors).toEqual([]);
    expect(hall.repeats()).toBe(before);
    const left = new Set((await hall.rows()).map(row => row.source_id));
    expect([...left].sort()).toEqual([...ids].sort());
  }, 120_000);
});
