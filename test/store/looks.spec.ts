import { AuditModule, type Look, Looks, LooksOf } from '@kashikan/audit';
import { Database } from '@kashikan/database';
import { addMinutes, FixedClock, newId } from '@kashikan/kernel';
import { type INestApplicationContext, Logger } from '@nestjs/common';
import { Client } from 'pg';
import { looksSql, sightsSql } from '../../libs/audit/src/views/looks-of';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { servicesOn } from '../support/services';

describe('閲覧記録', () => {
  const clock = new FixedClock(new Date('2027-04-01T01:00:00Z'));
  let database: TestDatabase;
  let owner: Client;
  let services: INestApplicationContext;

  const [hanako, jiro] = [newId(), newId()];
  const aLook = (staffId: string, accountIds: string[], more: Partial<Look> = {}): Look => ({
    lookedAt: clock.now(),
    staffId,
    municipalityId: 'aoba',
    accountIds,
    page: 'GET /bookings/:id',
    requestId: newId(),
    ...more,
  });
  const count = async (): Promise<number> =>
    Number((await owner.query<{ count: string }>('SELECT count(*) FROM looks')).rows[0]?.count);

  beforeAll(async () => {
    database = await createTestDatabase();
    owner = new Client({ connectionString: database.url });
    await owner.connect();
    services = await servicesOn(database.url, clock, [AuditModule]);
  }, 60_000);
  afterAll(async () => {
    await services?.close();
    await owner?.end();
    await database?.drop();
  });

  it('answers whose data somebody saw between two moments', async () => {
    const [first, second, third] = [newId(), newId(), newId()];
    const looks = services.get(Looks);
    looks.add(aLook(hanako, [first, second]));
    looks.add(aLook(hanako, [second]));
    looks.add(aLook(hanako, [third], { lookedAt: addMinutes(clock.now(), 60) }));
    looks.add(aLook(jiro, [third]));
    expect(await looks.flush()).toBe(true);
    const span = { municipalityId: 'aoba', from: clock.now(), until: addMinutes(clock.now(), 60) };
    const seen = await services.get(LooksOf).peopleSeenBy(hanako, span);
    expect(seen.map(({ accountId, times }) => [accountId, times])).toEqual(
      [
        [first, 1],
        [second, 2],
      ].sort(),
    );
    const whoSaw = await services.get(LooksOf).find({ ...span, accountId: third }, 10);
    expect(whoSaw.map(({ staffId }) => staffId)).toEqual([jiro]);
  });

  it('loses nothing when the process stops', async () => {
    const before = await count();
    const stopping = await servicesOn(database.url, clock, [AuditModule]);
    for (let look = 0; look < 1_234; look += 1) stopping.get(Looks).add(aLook(jiro, [newId()]));
    await stopping.close();
    expect(await count()).toBe(before + 1_234);
  });

  it('says aloud that a look could not be written, keeps it, and shows nobody’s data when too many wait', async () => {
    const before = await count();
    const failing = await servicesOn(database.url, clock, [AuditModule]);
    const error = jest.spyOn(Logger.prototype, 'error').mockImplementation();
    const rows = jest.spyOn(failing.get(Database), 'rows').mockRejectedValue(new Error('disk full'));
    const looks = failing.get(Looks);
    looks.add(aLook(jiro, [newId()]));
    expect(await looks.flush()).toBe(false);
    expect(error).toHaveBeenCalledTimes(1);
    expect(() => looks.mustBeKept()).not.toThrow();
    for (let look = 1; look < 5_000; look += 1) looks.add(aLook(jiro, [newId()]));
    expect(() => looks.mustBeKept()).toThrow('record.looks-not-kept');
    rows.mockRestore();
    await failing.close();
    error.mockRestore();
    expect(await count()).toBe(before + 5_000);
  });

  it('is never changed, and goes after a year at the earliest', async () => {
    await owner.query('SET ROLE kashikan_app');
    await expect(owner.query(`UPDATE looks SET page = ''`)).rejects.toMatchObject({ code: '42501' });
    await expect(owner.query('DELETE FROM looks')).rejects.toMatchObject({ constraint: 'append_only' });
    await owner.query('RESET ROLE');
    await expect(owner.query(`UPDATE looks SET page = ''`)).rejects.toMatchObject({
      constraint: 'append_only',
    });
    await owner.query(`INSERT INTO looks (looked_at, staff_id, municipality_id, account_ids, page, request_id)
      VALUES (now() - interval '366 days', '${jiro}', 'old', ARRAY['${hanako}']::uuid[], 'GET /', 'x')`);
    expect((await owner.query(`DELETE FROM looks WHERE municipality_id = 'old'`)).rowCount).toBe(1);
  });

  it('finds both answers among a million looks by index (SEC-15)', async () => {
    await owner.query(
      `INSERT INTO looks (looked_at, staff_id, municipality_id, account_ids, page, request_id)
       SELECT timestamptz '2026-04-01' + g * interval '30 seconds', md5((g % 200)::text)::uuid, 'aoba',
              ARRAY[md5('a' || g % 50000)::uuid, md5('a' || (g * 7) % 50000)::uuid], 'GET /bookings/:id', 'generated'
         FROM generate_series(1, 1000000) AS g`,
    );
    await owner.query('ANALYZE looks');
    const planOf = async (sql: string, values: unknown[]): Promise<string> => {
      const { rows } = await owner.query<Record<string, string>>(`EXPLAIN ${sql}`, values);
      return rows.map(row => row['QUERY PLAN']).join('\n');
    };
    const { rows } = await owner.query<{ staff: string; account: string }>(
      `SELECT md5('7')::uuid AS staff, md5('a7')::uuid AS account`,
    );
    const span = ['aoba', '2026-06-01', '2026-09-01'];
    const bySight = await planOf(sightsSql, [...span, rows[0]?.staff]);
    expect(bySight).toContain('looks_staff');
    const byAccount = await planOf(looksSql, [...span, null, rows[0]?.account, null, 50]);
    expect(byAccount).toContain('looks_account');
    for (const plan of [bySight, byAccount]) expect(plan).not.toContain('Seq Scan on looks');
  }, 60_000);
});
