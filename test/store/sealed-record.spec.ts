import { AuditModule, SealRecord, SealState, VerifyRecord } from '@kashikan/audit';
import { migrate } from '@kashikan/database';
import { FixedClock } from '@kashikan/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import fc from 'fast-check';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { servicesOn } from '../support/services';

const insert = `INSERT INTO audit_entries (recorded_at, actor_kind, actor_id, verb, subject_type, subject_id, facts)
                VALUES (now(), 'staff', $1, $2, 'booking', $3, $4) RETURNING id`;

describe('The sealed record', () => {
  const clock = new FixedClock(new Date('2027-04-01T01:00:00Z'));
  let database: TestDatabase;
  let owner: Client;
  let other: Client;
  let services: INestApplicationContext;

  const seal = () => services.get(SealRecord).run();
  /** Other databases of the server may have transactions open, and a block waits for every one that is older. */
  const sealAll = async (): Promise<void> => {
    for (;;) {
      await seal();
      const { rows } = await owner.query(
        'SELECT FROM audit_entries WHERE clock >= (SELECT coalesce(max(to_clock), 0) FROM audit_blocks) LIMIT 1',
      );
      if (rows.length === 0) return;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  };
  const verify = (kept?: { block: number; hash: string }) => services.get(VerifyRecord).run(kept);
  const write = async (client: Client, note: string): Promise<number> => {
    const { rows } = await client.query<{ id: string }>(insert, [
      'hanako',
      'spec.write',
      note,
      { event: note, n: note.length },
    ]);
    return Number(rows[0]?.id);
  };
  /** As somebody would who owns the server, and leaves no trigger behind. */
  async function asSuperuser(sql: string, values: unknown[] = []): Promise<void> {
    await owner.query('ALTER TABLE audit_entries DISABLE TRIGGER USER');
    await owner.query(sql, values);
    await owner.query('ALTER TABLE audit_entries ENABLE TRIGGER USER');
  }

  beforeAll(async () => {
    database = await createTestDatabase();
    [owner, other] = [new Client(database.url), new Client(database.url)];
    await Promise.all([owner.connect(), other.connect()]);
    services = await servicesOn(database.url, clock, [AuditModule]);
  }, 60_000);
  afterAll(async () => {
    await services?.close();
    await owner?.end();
    await other?.end();
    await database?.drop();
  });

  it('closes no block over a transaction that is still open, whatever the order of ids', async () => {
    await other.query('BEGIN');
    const early = await write(other, 'begun first');
    const late = await write(owner, 'committed first');
    expect(early).toBeLessThan(late);
    await seal();
    const sealed = async () =>
      (
        await owner.query<{ ids: string[] }>('SELECT row_ids AS ids FROM audit_blocks ORDER BY number')
      ).rows.flatMap(({ ids }) => ids.map(Number));
    expect(await sealed()).not.toContain(late);
    await other.query('COMMIT');
    await sealAll();
    expect(await sealed()).toEqual(expect.arrayContaining([early, late]));
    expect(await verify()).toMatchObject({ fault: null });
    expect(await seal()).toBe(0);
  });

  it('is whole after many writers and several sealers at once', async () => {
    const clients = await Promise.all(
      Array.from({ length: 6 }, async () => {
        const client = new Client(database.url);
        await client.connect();
        return client;
      }),
    );
    await Promise.all([
      ...clients.map(async (client, at) => {
        for (let unit = 0; unit < 20; unit += 1) {
          await client.query('BEGIN');
          for (let row = 0; row <= (at + unit) % 3; row += 1) await write(client, `${at}-${unit}-${row}`);
          await client.query(unit % 7 === 3 ? 'ROLLBACK' : 'COMMIT');
        }
      }),
      ...[1, 2].map(async () => {
        for (let round = 0; round < 15; round += 1) await seal();
      }),
    ]);
    await Promise.all(clients.map(client => client.end()));
    await sealAll();
    const { rows } = await owner.query<{ count: string }>('SELECT count(*) FROM audit_entries');
    expect(await verify()).toMatchObject({ fault: null, rows: Number(rows[0]?.count) });
  });

  const columns = `recorded_at, actor_kind, actor_id, on_behalf_of, verb, subject_type, subject_id, municipality_id, facts,
                   request_id, clock, reason, before, after`;
  const put = (from: string) =>
    asSuperuser(`INSERT INTO audit_entries (id, ${columns}) OVERRIDING SYSTEM VALUE ${from}`);

  /** What somebody does to one row or two of the kept record; the ids of which one is to be named. */
  const deeds: Readonly<Record<string, (a: number, b: number) => Promise<number[]>>> = {
    altered: async a => {
      await asSuperuser(`UPDATE audit_entries SET actor_id = 'somebody else' WHERE id = $1`, [a]);
      return [a];
    },
    'altered in its facts': async a => {
      await asSuperuser(`UPDATE audit_entries SET facts = facts || '{"event": "other"}' WHERE id = $1`, [a]);
      return [a];
    },
    missing: async a => {
      await asSuperuser('DELETE FROM audit_entries WHERE id = $1', [a]);
      return [a];
    },
    inserted: async a => {
      await put(`SELECT 1000000, ${columns} FROM kept WHERE id = ${a}`);
      return [1_000_000];
    },
    swapped: async (a, b) => {
      await asSuperuser('DELETE FROM audit_entries WHERE id IN ($1, $2)', [a, b]);
      await put(
        `SELECT CASE id WHEN ${a} THEN ${b} ELSE ${a} END, ${columns} FROM kept WHERE id IN (${a}, ${b})`,
      );
      return [a, b];
    },
  };

  it('names the first row that somebody altered, removed, inserted or swapped (SEC-10)', async () => {
    const { rows } = await owner.query<{ id: string }>('SELECT id FROM audit_entries ORDER BY clock, id');
    const ids = rows.map(({ id }) => Number(id));
    await owner.query('CREATE TABLE kept AS SELECT * FROM audit_entries');
    const cases = fc.tuple(fc.constantFrom(...Object.keys(deeds)), fc.nat(), fc.nat());
    await fc.assert(
      fc.asyncProperty(cases, async ([deed, first, step]) => {
        const a = ids[first % ids.length] ?? 0;
        const b = ids[(first + 1 + (step % (ids.length - 1))) % ids.length] ?? 0;
        const touched = (await deeds[deed]?.(a, b)) ?? [];
        const { fault } = await verify();
        await asSuperuser('DELETE FROM audit_entries');
        await put(`SELECT id, ${columns} FROM kept`);
        expect(touched).toContain(fault && 'rowId' in fault ? fault.rowId : fault);
      }),
      { numRuns: 40 },
    );
    expect(await verify()).toMatchObject({ fault: null });
  }, 60_000);

  it('differs from a head that left the machine when somebody sealed a forged record anew', async () => {
    const head = await services.get(SealState).head();
    if (!head) throw new Error('nothing is sealed');
    const kept = { block: head.block, hash: head.hash };
    expect(await verify(kept)).toMatchObject({ fault: null });
    await owner.query('ALTER TABLE audit_blocks DISABLE TRIGGER USER');
    await owner.query('DELETE FROM audit_blocks');
    expect((await verify(kept)).fault).toEqual({ kind: 'seal-missing', block: 1 });
    await asSuperuser(
      `UPDATE audit_entries SET verb = 'forged' WHERE id = (SELECT min(id) FROM audit_entries)`,
    );
    for (let block = 0; block < head.block; block += 1) {
      await sealAll();
      await write(owner, 'one more block');
    }
    await sealAll();
    expect((await verify()).fault).toBeNull();
    expect((await verify(kept)).fault).toEqual({ kind: 'head-differs', block: head.block });
    await owner.query('ALTER TABLE audit_blocks ENABLE TRIGGER USER');
  });

  it('cannot be written past by the program’s own role (SEC-10)', async () => {
    await owner.query('SET ROLE kashikan_app');
    for (const [table, moment] of Object.entries({
      audit_entries: 'recorded_at',
      audit_blocks: 'closed_at',
      audit_checks: 'checked_at',
    })) {
      await expect(owner.query(`UPDATE ${table} SET ${moment} = now()`)).rejects.toMatchObject({
        code: '42501',
      });
      await expect(owner.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: '42501' });
      await expect(owner.query(`TRUNCATE ${table}`)).rejects.toMatchObject({ code: '42501' });
    }
    await expect(owner.query('SELECT settle_audit_clock()')).rejects.toMatchObject({ code: '42501' });
    await owner.query('RESET ROLE');
  });

  it('goes on after a backup was restored on a server that counts lower', async () => {
    await owner.query(
      `INSERT INTO audit_blocks (number, from_clock, to_clock, row_ids, row_hashes, previous_hash, hash, closed_at)
       SELECT number + 1, to_clock, to_clock + 1000000, row_ids, row_hashes, hash, hash, now()
         FROM audit_blocks ORDER BY number DESC LIMIT 1`,
    );
    await expect(seal()).rejects.toThrow('npm run migrate');
    await migrate(database.url);
    await write(owner, 'after the restore');
    const { rows } = await owner.query<{ ahead: boolean }>(
      `SELECT (SELECT max(clock) FROM audit_entries) >= (SELECT max(to_clock) FROM audit_blocks) AS ahead`,
    );
    expect(rows).toEqual([{ ahead: true }]);
    await sealAll();
  });
});
