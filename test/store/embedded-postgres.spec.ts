import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { StartFailure, startEmbeddedPostgres } from '../../apps/standalone/src/embedded-postgres';
import { findBinaries } from '../../apps/standalone/src/embedded-postgres/binaries';

// Each spec makes a real data folder, which takes seconds on a busy machine.
jest.setTimeout(60_000);

const settings = { fsync: 'off' };
const launcher = path.join(process.cwd(), 'dist/apps/standalone/src/embedded-postgres/index.js');
const folders: string[] = [];

function aFreshFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'kashikan-pg-'));
  // Root may have to step down, and the server's user then wants to pass through.
  chmodSync(folder, 0o711);
  folders.push(folder);
  return folder;
}

async function ask<T>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

const serverOf = (folder: string) =>
  Number(readFileSync(path.join(folder, 'cluster/postmaster.pid'), 'utf8').split('\n')[0]);

async function failureOf(start: Promise<{ stop(): Promise<void> }>): Promise<StartFailure> {
  const outcome = await start.catch((error: unknown) => error);
  expect(outcome).toBeInstanceOf(StartFailure);
  return outcome as StartFailure;
}

/** Another program that has started the server and is using it. */
async function anotherProgram(folder: string): Promise<ChildProcess> {
  const script = path.join(folder, 'program.cjs');
  writeFileSync(
    script,
    `require(${JSON.stringify(launcher)}).startEmbeddedPostgres({ dataFolder: ${JSON.stringify(folder)} })
      .then(server => process.send(server.url), error => process.send(String(error)));`,
  );
  const program = fork(script, { stdio: 'ignore' });
  const said = await new Promise(resolve => program.once('message', resolve));
  expect(said).toMatch(/^postgres:/);
  return program;
}

const ended = (program: ChildProcess) =>
  new Promise(resolve =>
    (program.exitCode ?? program.signalCode) ? resolve(0) : program.once('exit', resolve),
  );

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('starts in a fresh folder, takes btree_gist and a slot exclusion, and keeps its data over a restart', async () => {
    const dataFolder = path.join(aFreshFolder(), 'made/by/the/launcher');
    const first = await startEmbeddedPostgres({ dataFolder, settings });
    await ask(first.url, 'CREATE EXTENSION btree_gist');
    await ask(
      first.url,
      `CREATE TABLE slot (part int, during tstzrange, EXCLUDE USING gist (part WITH =, during WITH &&));
       INSERT INTO slot VALUES (1, '[2026-12-01 09:00+09, 2026-12-01 12:00+09)')`,
    );
    await first.stop();

    const second = await startEmbeddedPostgres({ dataFolder, settings });
    const [row] = await ask<{ slots: number; zone: string; address: string }>(
      second.url,
      `SELECT count(*)::int AS slots, current_setting('timezone') AS zone,
         current_setting('listen_addresses') || current_setting('unix_socket_directories') AS address FROM slot`,
    );
    await second.stop();
    expect(row).toEqual({ slots: 1, zone: 'Asia/Tokyo', address: '127.0.0.1' });
  });

  it('lets nobody in without the password, which only its owner can read', async () => {
    const dataFolder = aFreshFolder();
    const server = await startEmbeddedPostgres({ dataFolder, settings });
    const wrong = new URL(server.url);
    wrong.password = 'guess';
    await expect(ask(wrong.href, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    expect(statSync(path.join(dataFolder, 'cluster/kashikan.password')).mode & 0o777).toBe(0o600);
    await server.stop();
  });

  it('is shared by two starts at once, and the last to leave stops it', async () => {
    const dataFolder = aFreshFolder();
    const [one, two] = await Promise.all([
      startEmbeddedPostgres({ dataFolder, settings }),
      startEmbeddedPostgres({ dataFolder, settings }),
    ]);
    expect(one.url).toBe(two.url);
    await one.stop();
    await expect(ask(two.url, 'SELECT 1')).resolves.toHaveLength(1);
    await two.stop();
    await expect(ask(two.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('is taken over from a program that was killed, and then stopped', async () => {
    const dataFolder = aFreshFolder();
    const program = await anotherProgram(dataFolder);
    const server = serverOf(dataFolder);
    program.kill('SIGKILL');
    await ended(program);

    const heir = await startEmbeddedPostgres({ dataFolder });
    expect(serverOf(dataFolder)).toBe(server);
    await pause(100);
    await heir.stop();
    await expect(ask(heir.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('recovers when the server itself was killed', async () => {
    const dataFolder = aFreshFolder();
    const first = await startEmbeddedPostgres({ dataFolder });
    await ask(first.url, 'CREATE TABLE kept AS SELECT 1 AS one');
    process.kill(serverOf(dataFolder), 'SIGKILL');
    const second = await startEmbeddedPostgres({ dataFolder });
    await expect(ask(second.url, 'SELECT * FROM kept')).resolves.toEqual([{ one: 1 }]);
    await Promise.all([first.stop(), second.stop()]);
  });

  it('recovers when the server and its program were killed together', async () => {
    const dataFolder = aFreshFolder();
    const program = await anotherProgram(dataFolder);
    process.kill(serverOf(dataFolder), 'SIGKILL');
    program.kill('SIGKILL');
    await ended(program);
    const server = await startEmbeddedPostgres({ dataFolder });
    await expect(ask(server.url, 'SELECT 1')).resolves.toHaveLength(1);
    await server.stop();
  });

  it('is stopped even by a program whose own connection to it was cut', async () => {
    const dataFolder = aFreshFolder();
    const server = await startEmbeddedPostgres({ dataFolder, settings });
    await ask(server.url, `SELECT pg_terminate_backend(pid, 5000) FROM pg_locks WHERE locktype = 'advisory'`);
    await server.stop();
    await expect(ask(server.url, 'SELECT 1')).rejects.toThrow(/ECONNREFUSED/);
  });

  it('does not wait for a lock file that is empty, or names a stranger, since a power cut', async () => {
    const dataFolder = aFreshFolder();
    await (await startEmbeddedPostgres({ dataFolder, settings })).stop();
    writeFileSync(path.join(dataFolder, 'cluster/postmaster.pid'), '');
    utimesSync(path.join(dataFolder, 'cluster/postmaster.pid'), 0, 0);
    await (await startEmbeddedPostgres({ dataFolder, settings })).stop();
    const leftOver = [process.pid, path.join(dataFolder, 'cluster'), 0, 1, '', '127.0.0.1', '', 'ready', ''];
    writeFileSync(path.join(dataFolder, 'cluster/postmaster.pid'), leftOver.join('\n'));
    const server = await startEmbeddedPostgres({ dataFolder, settings });
    await server.stop();
  });
});

describe('what stands in the way is one sentence in each language', () => {
  const isOneSentence = (failure: StartFailure) => {
    expect(failure.ja).toMatch(/^[^。]+。$/);
    expect(failure.en).toMatch(/^[^\n]+\.$/);
    expect(failure.message).not.toMatch(/\n\s+at /);
  };

  it('a data folder that lost a file', async () => {
    const dataFolder = aFreshFolder();
    await (await startEmbeddedPostgres({ dataFolder, settings })).stop();
    rmSync(path.join(dataFolder, 'cluster/global/pg_control'));
    const failure = await failureOf(startEmbeddedPostgres({ dataFolder }));
    isOneSentence(failure);
    expect(failure.en).toMatch(/cluster is broken \(.*pg_control.*\): restore it from a backup/);
  });

  it('a data folder of another version, and one that is none', async () => {
    const dataFolder = aFreshFolder();
    await (await startEmbeddedPostgres({ dataFolder, settings })).stop();
    writeFileSync(path.join(dataFolder, 'cluster/PG_VERSION'), '14\n');
    expect((await failureOf(startEmbeddedPostgres({ dataFolder }))).en).toMatch(/belongs to PostgreSQL 14/);
    rmSync(path.join(dataFolder, 'cluster/PG_VERSION'));
    expect((await failureOf(startEmbeddedPostgres({ dataFolder }))).en).toMatch(
      /is broken \(PG_VERSION: ENOENT\)/,
    );
  });

  it('a data folder that is a file', async () => {
    const dataFolder = path.join(aFreshFolder(), 'file');
    writeFileSync(dataFolder, '');
    const failure = await failureOf(startEmbeddedPostgres({ dataFolder }));
    isOneSentence(failure);
    expect(failure.en).toMatch(/cannot be written/);
  });

  it('a system without binaries, and a package that is not installed', () => {
    expect(() => findBinaries('sunos-sparc')).toThrow(
      /no bundled PostgreSQL for this system \(sunos-sparc\)/,
    );
    const missing = () => {
      throw new Error('not found');
    };
    expect(() => findBinaries('linux-x64', missing)).toThrow(/is not installed: run npm ci\./);
  });
});

describe('PostgreSQL refuses root', () => {
  it('so root steps down where user namespaces are forbidden, and anyone else stays who he is', () => {
    const dataFolder = aFreshFolder();
    const script = `require(${JSON.stringify(launcher)}).startEmbeddedPostgres({ dataFolder: ${JSON.stringify(dataFolder)} })
      .then(async server => { console.log(server.url); await server.stop(); });`;
    const env = { ...process.env, PATH: '/nowhere' };
    const said = execFileSync(process.execPath, ['-e', script], { env, encoding: 'utf8' });
    expect(said).toMatch(/^postgres:/);
    const owner = statSync(path.join(dataFolder, 'cluster')).uid;
    if (process.getuid?.() === 0) expect(owner).toBeGreaterThan(0);
    else expect(owner).toBe(process.getuid?.());
  });
});
