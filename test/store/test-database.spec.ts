import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';

describe('the database of a spec', () => {
  const databases: TestDatabase[] = [];
  afterAll(() => Promise.all(databases.map(database => database.drop())));

  const ask = async (url: string, sql: string) => {
    const client = new Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(sql);
    await client.end();
    return rows;
  };

  it('is migrated, and what one spec writes no other sees', async () => {
    databases.push(await createTestDatabase(), await createTestDatabase());
    const [one, two] = databases.map(database => database.url) as [string, string];
    const constraint = `SELECT conname FROM pg_constraint WHERE contype = 'x' AND conrelid = 'occupancies'::regclass`;
    expect(await ask(one, constraint)).toHaveLength(1);
    await ask(one, 'CREATE TABLE only_here ()');
    expect(await ask(two, `SELECT to_regclass('only_here') AS found`)).toEqual([{ found: null }]);
  }, 60_000);
});
