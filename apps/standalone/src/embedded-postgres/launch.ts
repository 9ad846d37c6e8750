import { spawn } from 'node:child_process';
import { closeSync, existsSync, fchownSync, openSync, readFileSync, statSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { commandLine, environment, run } from './account';
import { lastComplaint } from './cluster';
import { failures } from './failures';
import type { Place } from './place';
import { forgetDeadLock, isAlive, postmasterFile, readPostmaster } from './running-server';

export type Settings = Readonly<Record<string, string>>;

const pauseMs = 500;

/** Within a second of a killed server its last children still hold the folder; of two starts at once one waits. */
const passes =
  /lock file "postmaster\.pid" (already exists|is empty)|pre-existing shared memory block|Address already in use/;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function argumentsOf(place: Place, settings: Settings): Promise<string[]> {
  const all: Settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'Asia/Tokyo',
    log_timezone: 'Asia/Tokyo',
    max_connections: '200',
    ...settings,
    port: String(await freePort()),
  };
  return ['-D', place.cluster, ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
}

/** Added to, since a start that comes second must not empty the log of the server that runs. */
function openLog({ serverLog, account, folder }: Place): number {
  try {
    const isLong = existsSync(serverLog) && statSync(serverLog).size > 10_000_000;
    const file = openSync(serverLog, isLong ? 'w' : 'a', 0o600);
    if (account.ids) fchownSync(file, account.ids.uid, account.ids.gid);
    return file;
  } catch (error) {
    throw failures.folderNotWritable(folder, error);
  }
}

/** @returns undefined when the server accepts connections, else what it wrote before it ended */
async function attempt(
  place: Place,
  settings: Settings,
  log: (line: string) => void,
): Promise<string | undefined> {
  const output = openLog(place);
  const before = statSync(place.serverLog).size;
  const [command, args] = commandLine(
    place.account,
    place.binaries.postgres,
    await argumentsOf(place, settings),
  );
  // A session of its own, so that Ctrl-C reaches this program only, which then stops things in order.
  const child = spawn(command, args, {
    ...place.account.ids,
    cwd: '/',
    env: environment(),
    stdio: ['ignore', output, output],
    detached: true,
    windowsHide: true,
  });
  closeSync(output);
  let ended = false;
  let spawnError: Error | undefined;
  child.once('exit', () => (ended = true));
  child.once('error', error => (spawnError = error));
  child.unref();
  for (let waitedMs = 0; !ended && !spawnError; waitedMs += 20) {
    const postmaster = readPostmaster(place.cluster);
    if (postmaster?.ready && postmaster.pid === child.pid) return undefined;
    if (waitedMs === 5_000) log('データベースの復旧を待っています (the database is recovering) …');
    await pause(20);
  }
  if (spawnError) throw failures.cannotExecute(place.binaries.postgres, spawnError);
  return readFileSync(place.serverLog).subarray(before).toString();
}

/**
 * Tries once to start the server of this folder. Comes back after a pause when something passing stands in the way, such as
 * another start that is a moment ahead: then ask again whether a server answers.
 * @throws StartFailure when waiting does not help
 */
export async function launch(place: Place, settings: Settings, log: (line: string) => void): Promise<void> {
  forgetDeadLock(place.cluster);
  const said = await attempt(place, settings, log);
  if (said === undefined) return;
  if (!passes.test(said)) throw failures.brokenFolder(place.cluster, lastComplaint(said));
  await pause(pauseMs);
}

/** Ends the open connections, writes everything down and leaves. @throws StartFailure after 30 s */
export async function shutDown(place: Place): Promise<void> {
  const postmaster = readPostmaster(place.cluster);
  if (postmaster === undefined) return;
  if (process.platform === 'win32')
    run(place.account, place.binaries.pgCtl, 'stop', '-m', 'fast', '-D', place.cluster);
  else process.kill(postmaster.pid, 'SIGINT');
  // The file goes last. The process may stay listed when nobody collects it, as in a container without an init.
  for (let waitedMs = 0; waitedMs < 30_000; waitedMs += 20) {
    if (!existsSync(postmasterFile(place.cluster)) || !isAlive(postmaster.pid)) return;
    await pause(20);
  }
  throw failures.doesNotStop(place.cluster);
}
