import { Database, openConnection, type Tx, UnitOfWork } from '@kashikan/database';
import { DomainError, SystemClock, systemActor } from '@kashikan/kernel';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/database';

const meta = { actor: systemActor('spec'), verb: 'spec.work' };
const keyed = (key: string, requestHash = 'hash') => ({
  ...meta,
  idempotency: { scope: 'spec', key, requestHash },
});

let test: TestDatabase;
let connection: DataSource;
let units: UnitOfWork;

beforeAll(async () => {
  test = await createTestDatabase();
  connection = await openConnection({ url: test.url, poolSize: 2 });
  units = new UnitOfWork(connection, new SystemClock());
});

afterAll(async () => {
  await connection?.destroy();
  await test?.drop();
});

const note = (tx: Tx, verb: string) =>
  tx.change(
    `INSERT INTO audit_entries (recorded_at, actor_kind, actor_id, verb) VALUES ($1, 'system', 'spec', $2)`,
    [tx.now, verb],
  );
const noted = async (verb: string): Promise<number> => {
  const [row] = await connection.query<{ count: number }[]>(
    'SELECT count(*)::int AS count FROM audit_entries WHERE verb = $1',
    [verb],
  );
  return row?.count ?? -1;
};

describe('A unit of work', () => {
  it('keeps what it wrote, with one audit entry of its own', async () => {
    await units.run({ ...meta, verb: 'spec.kept' }, tx => note(tx, 'kept'));
    expect([await noted('kept'), await noted('spec.kept')]).toEqual([1, 1]);
  });

  it('keeps nothing when its work throws', async () => {
    const work = units.run({ ...meta, verb: 'spec.thrown' }, async tx => {
      await note(tx, 'thrown');
      throw new DomainError('spec.no', 'conflict');
    });
    await expect(work).rejects.toMatchObject({ code: 'spec.no' });
    expect([await noted('thrown'), await noted('spec.thrown')]).toEqual([0, 0]);
  });

  it('keeps nothing of statements sent together when one of them is refused, and its connection works on', async () => {
    const broken = (tx: Tx) =>
      Promise.all([note(tx, 'first'), tx.rows('SELECT 1 / 0 AS none'), note(tx, 'third')]);
    for (let time = 0; time < 3; time += 1)
      await expect(units.run(meta, broken)).rejects.toMatchObject({ code: '22012' });
    expect([await noted('first'), await noted('third')]).toEqual([0, 0]);
    await units.run(meta, tx => Promise.all([note(tx, 'first'), note(tx, 'third')]));
    expect([await noted('first'), await noted('third')]).toEqual([1, 1]);
  });

  it('keeps nothing when its audit entry is refused, although the commit was sent with it', async () => {
    const work = units.run(meta, async tx => {
      await note(tx, 'unaudited');
      tx.touch('spec', 'one', { secret: '\u0000' });
    });
    await expect(work).rejects.toMatchObject({ code: '22P05' });
    expect(await noted('unaudited')).toBe(0);
  });

  it('answers a repeated request with the first answer and works once', async () => {
    const work = (tx: Tx) => note(tx, 'repeated').then(() => ({ number: 7 }));
    expect(await units.run(keyed('again-001'), work)).toEqual({ number: 7 });
    expect(await units.run(keyed('again-001'), work)).toEqual({ number: 7 });
    expect(await noted('repeated')).toBe(1);
    expect(await units.earlierAnswer(keyed('again-001').idempotency)).toEqual({ result: { number: 7 } });
  });

  it('refuses another request under the same key', async () => {
    await units.run(keyed('other-001'), () => Promise.resolve({}));
    await expect(units.run(keyed('other-001', 'else'), () => Promise.resolve({}))).rejects.toMatchObject({
      code: 'idempotency.key-reused',
    });
  });

  it('refuses a request whose twin is under way', async () => {
    const first = units.run(keyed('twin-001'), async () => {
      await expect(units.run(keyed('twin-001'), () => Promise.resolve({}))).rejects.toMatchObject({
        code: 'idempotency.in-progress',
      });
      return {};
    });
    expect(await first).toEqual({});
  });

  it('may read outside of itself while every connection for units is in use', async () => {
    const database = new Database(connection);
    const sum = (tx: Tx) =>
      tx
        .rows('SELECT pg_sleep(0.05)')
        .then(() => database.row<{ sum: number }>('SELECT 1 + 1 AS sum'))
        .then(row => row?.sum);
    expect(await Promise.all(Array.from({ length: 8 }, () => units.run(meta, sum)))).toEqual(
      Array(8).fill(2),
    );
  });
});
