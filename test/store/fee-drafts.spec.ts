import { newId } from '@kashikan/kernel';
import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';

const now = '2027-01-15T01:00:00Z';

describe('two people stand behind every fee table: the database itself says so', () => {
  let database: TestDatabase;
  const clients: Client[] = [];
  const [facility, writer, second] = [newId(), newId(), newId()];

  beforeAll(async () => {
    database = await createTestDatabase();
    for (let count = 0; count < 3; count += 1) {
      const client = new Client({ connectionString: database.url });
      await client.connect();
      clients.push(client);
    }
    await prepare();
  }, 60_000);
  afterAll(async () => {
    await Promise.all(clients.map(client => client.end()));
    await database?.drop();
  });

  const db = () => clients[0] as Client;
  const prepare = async () => {
    await db().query(
      `INSERT INTO municipalities (id, code, kind, name, name_kana, name_en, phone, phone_hours, time_zone)
       VALUES ('aoba', '982016', 'city', 'あおば市', 'アオバシ', 'Aoba', '000-111-0100', '平日', 'Asia/Tokyo')`,
    );
    await db().query(
      `INSERT INTO facilities (id, municipality_id, code, name, name_kana, name_en, address, charging_mode, revenue_account,
         deciding_authority, key_guide, payment_due_days, payment_before_use_days, processing_days, calendar)
       VALUES ($1, 'aoba', 'hall', 'ホール', 'ホール', 'Hall', '中央1-1', 'usage-fee', '使用料', '市長', '窓口', 7, 0, 3, '{}')`,
      [facility],
    );
    for (const id of [writer, second])
      await db().query(
        `INSERT INTO staff (id, municipality_id, login, name, password_hash, totp_secret, created_at)
         VALUES ($1, 'aoba', $2, '職員', 'x', 'x', $3)`,
        [id, `clerk-${id}`, now],
      );
  };
  let days = 0;
  const aDraft = async (state: 'draft' | 'waiting'): Promise<string> => {
    const id = newId();
    days += 1;
    await db().query(
      `INSERT INTO fee_table_drafts (id, municipality_id, facility_id, code, effective_from, body, state, drafted_by, edited_by,
         submitted_by, submitted_revision, created_at, changed_at)
       VALUES ($1, 'aoba', $2, 'hall', date '2028-04-01' + $3::int, '{"name":"a"}', $4, $5, ARRAY[$5::uuid],
         CASE WHEN $4 = 'waiting' THEN $5::uuid END, CASE WHEN $4 = 'waiting' THEN 1 END, $6, $6)`,
      [id, facility, days, state, writer, now],
    );
    return id;
  };
  const release = (client: Client, id: string, by: string) =>
    client.query(
      `UPDATE fee_table_drafts SET state = 'released', released_by = $2, released_version = 2
        WHERE id = $1 AND state = 'waiting' RETURNING id`,
      [id, by],
    );

  it('refuses a release by whoever wrote it, and by whoever wrote in it later', async () => {
    const id = await aDraft('waiting');
    await expect(release(db(), id, writer)).rejects.toMatchObject({
      constraint: 'fee_table_drafts_second_person',
    });
    const other = await aDraft('draft');
    await db().query(
      `UPDATE fee_table_drafts SET body = '{"name":"b"}', revision = 2, edited_by = edited_by || $2::uuid WHERE id = $1`,
      [other, second],
    );
    await db().query(
      `UPDATE fee_table_drafts SET state = 'waiting', submitted_by = $2, submitted_revision = 2 WHERE id = $1`,
      [other, writer],
    );
    await expect(release(db(), other, second)).rejects.toMatchObject({
      constraint: 'fee_table_drafts_second_person',
    });
  });

  it('refuses a change of what was handed in, and a writer who would be forgotten', async () => {
    const id = await aDraft('waiting');
    const edit = (set: string) => db().query(`UPDATE fee_table_drafts SET ${set} WHERE id = $1`, [id]);
    for (const set of [
      `body = '{"name":"c"}', revision = 2`,
      `effective_from = '2030-01-01', revision = 2`,
      `edited_by = '{}'`,
      `edited_by = ARRAY['${second}'::uuid]`,
    ])
      await expect(edit(set)).rejects.toMatchObject({ code: '23514' });
    expect((await release(db(), id, second)).rowCount).toBe(1);
    await expect(edit(`state = 'draft'`)).rejects.toMatchObject({ constraint: 'fee_table_drafts_ended' });
  });

  it('lets one of two who act at once win: a release and a return never both happen', async () => {
    for (let round = 0; round < 10; round += 1) {
      const id = await aDraft('waiting');
      const giveBack = `UPDATE fee_table_drafts SET state = 'returned' WHERE id = $1 AND state = 'waiting'`;
      const [first, other] = await Promise.all([
        release(clients[1] as Client, id, second),
        (clients[2] as Client).query(giveBack, [id]),
      ]);
      expect((first.rowCount ?? 0) + (other.rowCount ?? 0)).toBe(1);
    }
  });

  it('keeps one open draft for a table and a day', async () => {
    const id = await aDraft('draft');
    await expect(
      db().query(
        `INSERT INTO fee_table_drafts (id, municipality_id, facility_id, code, effective_from, body, state, drafted_by, edited_by, created_at, changed_at)
         SELECT $2, municipality_id, facility_id, code, effective_from, body, 'draft', drafted_by, edited_by, created_at, changed_at
           FROM fee_table_drafts WHERE id = $1`,
        [id, newId()],
      ),
    ).rejects.toMatchObject({ constraint: 'fee_table_drafts_one_open' });
  });

  it('keeps one registration of a reduction for a year', async () => {
    const register = (name: string, from: number, until: number) =>
      db().query(
        `INSERT INTO standing_reductions (id, municipality_id, group_name, code, reason, from_fiscal_year, until_fiscal_year, decided_by, decided_at)
         VALUES ($1, 'aoba', $2, 'half', '登録団体', $3, $4, $5, $6)`,
        [newId(), name, from, until, second, now],
      );
    await register('さくら会', 2027, 2028);
    await register('さくら会', 2029, 2029);
    await expect(register('さくら　会', 2028, 2028)).rejects.toMatchObject({
      constraint: 'standing_reductions_once',
    });
    await expect(register('うめ会', 2028, 2027)).rejects.toMatchObject({ code: '23514' });
  });
});
