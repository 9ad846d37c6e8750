import { existsSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { SystemClock } from '@kashikan/kernel';
import { owner } from './cluster';

/** What `postmaster.pid` says of the server that holds a data folder. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

export const postmasterFile = (cluster: string): string => path.join(cluster, 'postmaster.pid');

export function readPostmaster(cluster: string): Postmaster | undefined {
  try {
    const lines = readFileSync(postmasterFile(cluster), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    return pid > 0 ? { pid, port, ready: lines[7]?.trim() === 'ready' } : undefined;
  } catch {
    return undefined;
  }
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * After a power cut or in a container the number may belong to another program by now, and PostgreSQL would wait for that
 * one forever; and a lock that was never filled in belongs to a server that died while starting. Only then is the file
 * removed: while the number is free, PostgreSQL itself checks for survivors.
 */
export function forgetDeadLock(cluster: string): void {
  const file = postmasterFile(cluster);
  if (!existsSync(file) || process.platform !== 'linux') return;
  try {
    const { size, mtimeMs } = statSync(file);
    const ageMs = new SystemClock().now().getTime() - mtimeMs;
    const pid = readPostmaster(cluster)?.pid;
    const program = pid && readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    const isDead = pid ? program !== 'postgres' : size === 0 && ageMs > 10_000;
    if (isDead) rmSync(file, { force: true });
  } catch {
    // The lock or the process is gone by now: nothing to mistake.
  }
}

export const urlOf = (port: number, password: string, database: string): string =>
  `postgres://${owner}:${password}@127.0.0.1:${port}/${database}`;

/** A connection to the server of this folder and no other, or undefined: a reused port may answer for someone else. */
export async function connect(cluster: string, password: string): Promise<Client | undefined> {
  const postmaster = readPostmaster(cluster);
  if (!postmaster?.ready) return undefined;
  const client = new Client({
    connectionString: urlOf(postmaster.port, password, 'postgres'),
    connectionTimeoutMillis: 5_000,
  });
  // The server may end before us; whoever asks it next is told.
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>(
      `SELECT current_setting('data_directory') AS folder`,
    );
    if (realpathSync(rows[0]?.folder ?? '') === realpathSync(cluster)) return client;
  } catch {
    // Not ours, or on its way down.
  }
  await client.end().catch(() => undefined);
  return undefined;
}
