import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { newId } from '@kashikan/kernel';
import { migrate } from '@kashikan/database';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../apps/standalone/src/embedded-postgres';

export interface TestDatabase {
  readonly url: string;
  drop(): Promise<void>;
}

const root = path.resolve(__dirname, '../..');

/** `npm test` gives its own prefix, by which it finds and drops what a killed spec left behind. */
const prefix = process.env.KASHIKAN_TEST_PREFIX ?? 'kashikan_test';

// Jest run by hand has no server given: the specs then share an embedded one, which the last of them stops.
let ownServer: Promise<EmbeddedPostgres> | undefined;
let users = 0;

async function enterServer(): Promise<string> {
  const given = process.env.KASHIKAN_TEST_SERVER ?? process.env.DATABASE_URL;
  if (given) return given;
  users += 1;
  ownServer ??= startEmbeddedPostgres({
    dataFolder: path.join(root, '.cache/test-postgres'),
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
  return (await ownServer).url;
}

async function leaveServer(): Promise<void> {
  if (!ownServer) return;
  users -= 1;
  if (users > 0) return;
  const leaving = ownServer;
  ownServer = undefined;
  await (await leaving).stop();
}

async function onServer<T>(server: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: server });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function address(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

/** Named by its contents, so that a changed migration never meets an old template. */
function templateName(): string {
  const hash = createHash('sha256');
  const folder = path.join(root, 'migrations');
  for (const file of readdirSync(folder).sort())
    hash.update(file).update(readFileSync(path.join(folder, file)));
  return `${prefix}_template_${hash.digest('hex').slice(0, 12)}`;
}

/** The first spec that wants a database migrates the template; the others wait for it and clone. */
async function ensureTemplate(server: string, client: Client): Promise<string> {
  const name = templateName();
  await client.query(`SELECT pg_advisory_lock(hashtext($1))`, [name]);
  const isMigrated = 'SELECT FROM pg_database WHERE datname = $1 AND NOT datallowconn';
  if ((await client.query(isMigrated, [name])).rowCount) return name;
  await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${name}`);
  await migrate(address(server, name));
  // Nobody may connect: a single connection would forbid cloning, and this marks the template as whole.
  await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false`);
  return name;
}

/** A pool says that it has ended before its connections are closed; one that is cut off meanwhile would fail the spec that is over. */
async function haveLeft(client: Client, name: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const { rowCount } = await client.query('SELECT FROM pg_stat_activity WHERE datname = $1', [name]);
    if (rowCount === 0) return;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

/** A database of the spec's own, cloned from the migrated template. Drop it in `afterAll`, after closing every pool. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = await enterServer();
  const name = `${prefix}_${newId().replaceAll('-', '')}`;
  await onServer(server, async client => {
    const template = await ensureTemplate(server, client);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  return {
    url: address(server, name),
    drop: async () => {
      await onServer(server, async client => {
        await haveLeft(client, name);
        await client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
      });
      await leaveServer();
    },
  };
}
