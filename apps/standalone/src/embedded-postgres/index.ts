import type { Client } from 'pg';
import { openCluster, owner } from './cluster';
import { failures } from './failures';
import { launch, shutDown, type Settings } from './launch';
import { findPlace, type Place } from './place';
import { connect, readPostmaster, urlOf } from './running-server';

export { StartFailure } from '../start-failure';

export interface EmbeddedPostgresOptions {
  /** Made when it is missing. Everything that PostgreSQL keeps is below it. */
  readonly dataFolder: string;
  /** Told in a line what is being waited for. */
  readonly log?: (line: string) => void;
  /** Server settings for a server that is started now, such as `fsync: 'off'` for a throwaway one. */
  readonly settings?: Settings;
}

export interface EmbeddedPostgres {
  /** The address of the database `kashikan` on 127.0.0.1, with its password. */
  readonly url: string;
  /** Stops the server, unless another program that asked for the same folder still uses it. */
  stop(): Promise<void>;
}

// Everyone who uses the server holds this lock together; whoever gets it alone is the last and turns off the light. A
// killed program loses its connection and with it its hold, so the next start takes over a server that was left behind.
const inUse = 0x6b61_7368;

/** Half a second each: what is left of a killed server is gone by then, or will never go. */
const attempts = 20;

async function enter(place: Place, password: string): Promise<Client | undefined> {
  const client = await connect(place.cluster, password);
  try {
    await client?.query('SELECT pg_advisory_lock_shared($1)', [inUse]);
    return client;
  } catch {
    // Its last user shut it down in this very moment.
    return undefined;
  }
}

const isLast = async (client: Client): Promise<boolean> => {
  const { rows } = await client.query<{ alone: boolean }>('SELECT pg_try_advisory_lock($1) AS alone', [
    inUse,
  ]);
  return rows[0]?.alone ?? false;
};

async function leave(place: Place, password: string, held: Client): Promise<void> {
  // A connection that was lost on the way, as when a backend crashed, is no reason to leave the server behind.
  const client = await held.query('SELECT').then(
    () => held,
    () => connect(place.cluster, password),
  );
  if (client && (await isLast(client))) await shutDown(place);
  await Promise.allSettled([held.end(), client?.end()]);
}

async function ensureDatabase(client: Client): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [owner]);
  if (rowCount) return;
  await client.query(`CREATE DATABASE ${owner}`).catch((error: { code?: string }) => {
    // Another start has just made it.
    if (error.code !== '42P04' && error.code !== '23505') throw error;
  });
}

/**
 * Starts the PostgreSQL that comes with the packages, or takes over the one that already runs on this folder.
 * @throws StartFailure with the one sentence to show
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const log = options.log ?? (() => undefined);
  const place = findPlace(options.dataFolder);
  const password = openCluster(place, log);
  let client = await enter(place, password);
  if (!client) log('データベースを起動しています (starting PostgreSQL) …');
  for (let left = attempts; !client && left > 0; left -= 1) {
    await launch(place, options.settings ?? {}, log);
    client = await enter(place, password);
  }
  const server = readPostmaster(place.cluster);
  if (!client || !server) throw failures.heldByAnother(place.cluster, server?.pid ?? 0);
  await ensureDatabase(client);
  const entered = client;
  let stopped: Promise<void> | undefined;
  return {
    url: urlOf(server.port, password, owner),
    stop: () => (stopped ??= leave(place, password, entered)),
  };
}
