import { Database, openConnection } from '@kashikan/database';
import { addMinutes, newId } from '@kashikan/kernel';
import { TakenTimesView } from '@kashikan/occupancy';
import type { DataSource } from 'typeorm';
import { aDivisibleHall, type Hall, jst } from './a-divisible-hall';

let hall: Hall;
let connection: DataSource;
let asked: number;
let lastRead: Promise<unknown>;
let view: TakenTimesView;

beforeAll(async () => {
  hall = await aDivisibleHall(4, 2);
  const { rows } = await hall.owner.query<{ name: string }>('SELECT current_database() AS name');
  const { host, port, user, password } = hall.owner;
  const url = `postgres://${user}:${password}@${host}:${port}/${rows[0]?.name}`;
  connection = await openConnection({ url, poolSize: 2 });
}, 120_000);
afterAll(async () => {
  await connection?.destroy();
  await hall?.close();
});
beforeEach(async () => {
  hall.clock.moveTo(jst('01T09:00'));
  await hall.owner.query('DELETE FROM occupancies');
  asked = 0;
  const database = new Database(connection);
  const rows = (sql: string, values: unknown[]) => {
    asked += 1;
    return (lastRead = database.rows(sql, values));
  };
  view = new TakenTimesView({ rows } as unknown as Database, hall.clock);
});

const partIn = (place: number) => hall.partIds[place] ?? 0;
const take = (place: number, startsAt: Date, endsAt: Date, kind: 'booking' | 'closure' = 'booking') =>
  hall.take({ partIds: [partIn(place)], startsAt, endsAt, kind, sourceId: newId() });

/** What is taken from one instant to another, with the cuts between the weeks closed again. */
async function read(from: Date, until: Date, name = 'hall') {
  const { weeks, asOf } = await view.of({ name, partIds: () => hall.partIds }, from, until);
  const times = hall.partIds.map(partId => {
    const joined: [number, number][] = [];
    for (const { starts, ends } of weeks.map(week => week(partId)))
      for (const [place, start] of starts.entries()) {
        const last = joined.at(-1);
        if (last?.[1] === start) last[1] = ends[place] ?? 0;
        else joined.push([start, ends[place] ?? 0]);
      }
    return joined.map(([start, end]) => [new Date(start), new Date(end)]);
  });
  return { times, asOf };
}

describe('What is taken over days', () => {
  it('is told part by part, over the edges of weeks and with the rows that began before', async () => {
    await take(0, jst('02T09:00'), jst('02T12:00'));
    await take(0, jst('16T13:00'), jst('16T17:30'));
    // Thursday 9 o'clock here is where one week of the view ends.
    await take(1, jst('09T22:00'), jst('10T14:00'));
    await take(2, jst('03T00:00'), jst('09T00:00'), 'closure');
    const { times } = await read(jst('01T00:00'), jst('20T00:00'));
    expect(times).toEqual([
      [
        [jst('02T09:00'), jst('02T12:00')],
        [jst('16T13:00'), jst('16T17:30')],
      ],
      [[jst('09T22:00'), jst('10T14:00')]],
      [[jst('03T00:00'), jst('09T00:00')]],
      [],
    ]);
  });

  it('leaves out a hold that has run out', async () => {
    const hold = { kind: 'hold', sourceId: newId(), expiresAt: addMinutes(hall.clock.now(), 30) } as const;
    await hall.take({ ...hold, partIds: [partIn(3)], startsAt: jst('02T09:00'), endsAt: jst('02T12:00') });
    expect((await read(jst('01T00:00'), jst('05T00:00'))).times[3]).toHaveLength(1);
    hall.clock.moveTo(hold.expiresAt);
    expect((await read(jst('01T00:00'), jst('05T00:00'))).times[3]).toEqual([]);
  });

  it('is read once for all who ask in the same second, and says when', async () => {
    const [first, ...others] = await Promise.all(
      Array.from({ length: 20 }, () => read(jst('01T00:00'), jst('31T00:00'))),
    );
    expect(asked).toBe(1);
    await take(0, jst('11T09:00'), jst('11T12:00'));
    expect(others.every(other => other.asOf.getTime() === first?.asOf.getTime())).toBe(true);
    expect((await read(jst('05T00:00'), jst('20T00:00'))).times[0]).toEqual([]);
    expect(asked).toBe(1);
    hall.clock.moveTo(new Date(jst('01T09:00').getTime() + 1_000));
    const later = await read(jst('05T00:00'), jst('20T00:00'));
    expect(later.times[0]).toEqual([[jst('11T09:00'), jst('11T12:00')]]);
    expect(later.asOf).toEqual(hall.clock.now());
    expect(asked).toBe(2);
  });

  it('is renewed while it still serves, so that whoever goes on asking never waits', async () => {
    const start = jst('01T09:00').getTime();
    const week = () => read(jst('02T00:00'), jst('05T00:00'));
    await week();
    await take(0, jst('03T09:00'), jst('03T12:00'));
    hall.clock.moveTo(new Date(start + 700));
    const before = await week();
    expect([before.times[0], before.asOf, asked]).toEqual([[], new Date(start), 2]);
    await lastRead;
    await new Promise(setImmediate);
    hall.clock.moveTo(new Date(start + 900));
    const after = await week();
    expect([after.times[0]?.length, after.asOf, asked]).toEqual([1, new Date(start + 700), 2]);
  });

  it('is read again after a failure', async () => {
    const broken = new TakenTimesView({ rows: () => Promise.reject(new Error('gone')) } as never, hall.clock);
    const house = { name: 'hall', partIds: () => hall.partIds };
    await expect(broken.of(house, jst('01T00:00'), jst('05T00:00'))).rejects.toThrow('gone');
    await expect(broken.of(house, jst('01T00:00'), jst('05T00:00'))).rejects.toThrow('gone');
  });

  it('keeps houses apart', async () => {
    await read(jst('01T00:00'), jst('05T00:00'), 'one');
    await read(jst('01T00:00'), jst('05T00:00'), 'other');
    expect(asked).toBe(2);
  });
});
