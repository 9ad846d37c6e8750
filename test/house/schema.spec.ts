import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { printSchema } from './schema/print-schema';
import { readSchema } from './schema/read-schema';

const root = path.resolve(__dirname, '../..');
let database: TestDatabase;
let client: Client;

beforeAll(async () => {
  database = await createTestDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

const namesOf = async (sql: string): Promise<string[]> =>
  (await client.query<{ name: string }>(sql)).rows.map(row => row.name);

/** Our own tables; the book of the migrations done is TypeORM's. */
const tables = `SELECT oid, relname AS name FROM pg_class
                 WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND relname <> 'migrations'`;

describe('the database', () => {
  it('comes out of the migrations as migrations/schema.sql shows it (npm run schema writes it anew)', async () => {
    const checkedIn = readFileSync(path.join(root, 'migrations/schema.sql'), 'utf8');
    expect(printSchema(await readSchema(client))).toBe(checkedIn);
  });

  it('says of every table what it is', async () => {
    expect(
      await namesOf(`SELECT name FROM (${tables}) t WHERE obj_description(oid, 'pg_class') IS NULL`),
    ).toEqual([]);
  });

  it('refuses two uses of one part at one time by exactly this constraint', async () => {
    const [definition] = await namesOf(
      `SELECT pg_get_constraintdef(oid) AS name FROM pg_constraint WHERE conname = 'occupancies_no_overlap'`,
    );
    expect(definition).toBe('EXCLUDE USING gist (part_id WITH =, tstzrange(starts_at, ends_at) WITH &&)');
  });

  it('keeps every instant with its zone', async () => {
    expect(
      await namesOf(`SELECT t.name || '.' || a.attname AS name FROM (${tables}) t JOIN pg_attribute a ON a.attrelid = t.oid
                      WHERE a.atttypid = 'timestamp'::regtype`),
    ).toEqual([]);
  });

  it('keeps every yen as a whole number', async () => {
    expect(
      await namesOf(`SELECT t.name || '.' || a.attname AS name FROM (${tables}) t JOIN pg_attribute a ON a.attrelid = t.oid
                      WHERE a.attname LIKE '%yen' AND a.atttypid NOT IN ('int'::regtype, 'bigint'::regtype)`),
    ).toEqual([]);
  });
});

describe('what has been written down', () => {
  const sealed = `SELECT oid, name FROM (${tables}) t WHERE name ~ '(_transitions|_entries|_lines)$' OR name IN ('fee_tables', 'use_reports')`;
  const mayBy = (privileges: string) => `has_table_privilege('kashikan_app', oid, '${privileges}')`;

  it('is never changed: books, transitions, the audit record and fee tables are closed to the program', async () => {
    expect(await namesOf(`SELECT name FROM (${sealed}) t ORDER BY name`)).toEqual([
      'approval_transitions',
      'audit_entries',
      'booking_change_transitions',
      'booking_transitions',
      'charge_transitions',
      'closure_transitions',
      'document_transitions',
      'fee_table_draft_transitions',
      'fee_tables',
      'group_registration_transitions',
      'ledger_entries',
      'ledger_lines',
      'refund_transitions',
      'use_reports',
      'waiting_transitions',
    ]);
    expect(
      await namesOf(`SELECT name FROM (${sealed}) t WHERE ${mayBy('UPDATE, DELETE, TRUNCATE')}`),
    ).toEqual([]);
  });

  it('is never changed by the owner of the database either', async () => {
    const guard = `SELECT FROM pg_trigger g WHERE g.tgrelid = t.oid AND g.tgname = 'append_only' AND g.tgenabled = 'O'`;
    expect(await namesOf(`SELECT name FROM (${sealed}) t WHERE NOT EXISTS (${guard})`)).toEqual([]);
  });

  it('is not deleted: bookings, charges, refunds, approvals, permits and handovers stay', async () => {
    const kept = [
      'bookings',
      'charges',
      'refunds',
      'approvals',
      'documents',
      'key_handovers',
      'stripe_events',
    ];
    const list = kept.map(name => `'${name}'`).join(', ');
    expect(
      await namesOf(
        `SELECT name FROM (${tables}) t WHERE name IN (${list}) AND ${mayBy('DELETE, TRUNCATE')}`,
      ),
    ).toEqual([]);
  });
});

describe('the records', () => {
  it('name columns that exist, with the type and the emptiness of the table', async () => {
    const connection = await new DataSource({
      type: 'postgres',
      url: database.url,
      entities: recordClasses(),
      installExtensions: false,
    }).initialize();
    const { rows } = await client.query<Declared>(
      `SELECT t.name AS "table", a.attname AS "column", format_type(a.atttypid, NULL) AS type, NOT a.attnotnull AS "isNullable"
         FROM (${tables}) t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped`,
    );
    const stored = new Map(rows.map(row => [`${row.table}.${row.column}`, row]));
    const declared = connection.entityMetadatas.flatMap(record =>
      record.columns.map(column => ({
        table: record.tableName,
        column: column.databaseName,
        type: `${connection.driver.normalizeType(column)}${column.isArray ? '[]' : ''}`,
        isNullable: column.isNullable,
      })),
    );
    await connection.destroy();
    expect(declared.length).toBeGreaterThan(0);
    expect(declared).toEqual(declared.map(column => stored.get(`${column.table}.${column.column}`)));
  });
});

interface Declared {
  readonly table: string;
  readonly column: string;
  readonly type: string;
  readonly isNullable: boolean;
}

function recordClasses(): (new () => object)[] {
  const files = readdirSync(path.join(root, 'libs'), { recursive: true, encoding: 'utf8' });
  return files
    .filter(file => file.endsWith('.record.ts'))
    .flatMap(file =>
      Object.values(jest.requireActual<Record<string, new () => object>>(path.join(root, 'libs', file))),
    );
}
