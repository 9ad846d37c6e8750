import { createHash } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import {
  hasName,
  insideUserNamespace,
  isRoot,
  ourselves,
  reaches,
  run,
  steppedDown,
  type Account,
} from './account';
import { copyBinaries, findBinaries, makeLinks, type Binaries } from './binaries';
import { failures } from './failures';

/** Where a server lives and as whom it runs. */
export interface Place {
  readonly account: Account;
  readonly binaries: Binaries;
  /** The folder the person named, or its stand-in where the server's user cannot reach that one. */
  readonly folder: string;
  /** PostgreSQL's own data folder below it. */
  readonly cluster: string;
  readonly serverLog: string;
}

const placeIn = (folder: string, account: Account, binaries: Binaries): Place => ({
  account,
  binaries,
  folder,
  cluster: path.join(folder, 'cluster'),
  serverLog: path.join(folder, 'server.log'),
});

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw failures.folderNotWritable(folder, error);
  }
}

function linkedBinaries(folder: string): Binaries {
  const installed = findBinaries();
  try {
    makeLinks(installed.folder);
    return installed;
  } catch {
    // node_modules was installed by another user, so the links are made in a copy of our own.
    return copyBinaries(installed, folder);
  }
}

/**
 * Root without user namespaces and with the project in a home that is closed to others: the data then lives where the
 * server's user can reach it, under a name that follows from the folder, so that the next start finds it again.
 */
function placeElsewhere(wanted: string): string {
  const name = `kashikan-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`;
  const kept = path.join('/var/lib', name);
  try {
    mkdirSync(kept, { recursive: true, mode: 0o711 });
    return kept;
  } catch {
    const temporary = path.join(os.tmpdir(), name);
    mkdirSync(temporary, { recursive: true, mode: 0o711 });
    return temporary;
  }
}

/** The data's owner may have changed with the way of running; only root can meet that, and only root gets here. */
function give(folder: string, { uid, gid }: { uid: number; gid: number }): void {
  if (existsSync(folder) && statSync(folder).uid !== uid)
    run(ourselves, 'chown', '-R', `${uid}:${gid}`, folder);
}

/** Whose home or checkout the folder is in, or 0 when it is root's all the way up. */
function ownerAbove(folder: string): number {
  const { uid } = statSync(folder);
  const above = path.dirname(folder);
  return uid !== 0 || above === folder ? uid : ownerAbove(above);
}

function placeOfRoot(folder: string, binaries: Binaries): Place {
  const cluster = path.join(folder, 'cluster');
  const owner = existsSync(cluster) ? statSync(cluster).uid : 0;
  const namespace = owner === 0 ? insideUserNamespace() : undefined;
  if (namespace && reaches(namespace, binaries.postgres, folder)) return placeIn(folder, namespace, binaries);
  const account = steppedDown(owner || ownerAbove(folder));
  if (account?.ids === undefined) throw failures.noAccount();
  chmodSync(folder, 0o711);
  const home = reaches(account, '/bin/sh', folder) ? folder : placeElsewhere(folder);
  const usable = reaches(account, binaries.postgres, home) ? binaries : copyBinaries(binaries, home);
  const place = placeIn(home, account, usable);
  // So that the owner of the checkout can start it without root the next time.
  if (home === folder) chownSync(folder, account.ids.uid, account.ids.gid);
  give(place.cluster, account.ids);
  if (usable !== binaries) give(usable.folder, account.ids);
  return place;
}

/** @throws StartFailure */
export function findPlace(dataFolder: string): Place {
  const folder = path.resolve(dataFolder);
  makeFolder(folder);
  const binaries = linkedBinaries(folder);
  if (isRoot()) return placeOfRoot(folder, binaries);
  const account = hasName() ? ourselves : insideUserNamespace();
  if (account === undefined) throw failures.noAccount();
  const place = placeIn(folder, account, binaries);
  if (process.getuid && existsSync(place.cluster) && statSync(place.cluster).uid !== process.getuid())
    throw failures.folderOfSomeoneElse(folder);
  if (!reaches(account, binaries.postgres, folder)) throw failures.cannotExecute(binaries.postgres, 'EACCES');
  return place;
}
