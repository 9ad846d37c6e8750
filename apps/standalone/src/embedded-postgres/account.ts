import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { readFileSync } from 'node:fs';
import os from 'node:os';

/** As whom PostgreSQL runs. It refuses to run as root, and initdb wants a user that has a name. */
export interface Account {
  /** Put before every command. */
  readonly prefix: readonly string[];
  /** Changed to before every command; also the owner of the data. Absent: ours. */
  readonly ids?: { readonly uid: number; readonly gid: number };
}

interface NamedUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

export const ourselves: Account = { prefix: [] };

export const isRoot = (): boolean => process.getuid?.() === 0;

export function hasName(): boolean {
  try {
    os.userInfo();
    return true;
  } catch {
    return false;
  }
}

function ordinaryUsers(): NamedUser[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  return lines
    .map(line => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter(user => user.uid > 0);
}

/**
 * Inside a user namespace the server believes that it is an ordinary user, while its files stay ours: no user is created,
 * nothing changes its owner, and a home closed to others is no obstacle. Undefined where the system forbids it.
 */
export function insideUserNamespace(): Account | undefined {
  if (process.platform !== 'linux') return undefined;
  const [user] = ordinaryUsers();
  if (user === undefined) return undefined;
  const prefix = ['unshare', '--user', `--map-user=${user.uid}`, `--map-group=${user.gid}`];
  return run({ prefix }, '/bin/sh', '-c', ':').status === 0 ? { prefix } : undefined;
}

/** Root steps down to this user: the data's owner where it has one, else one that owns nothing of value. */
export function steppedDown(owner?: number): Account | undefined {
  const users = ordinaryUsers();
  const user =
    users.find(({ uid }) => uid === owner) ??
    users.find(({ name }) => name === 'postgres') ??
    users.find(({ name }) => name === 'nobody') ??
    users[0];
  return user && { prefix: [], ids: { uid: user.uid, gid: user.gid } };
}

/** The messages are read by this program, so they are wanted in English whatever the machine's language is. */
export function environment(): NodeJS.ProcessEnv {
  const foreign = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('PG') && name !== 'LANGUAGE',
  );
  return { ...Object.fromEntries(foreign), LC_ALL: 'C', LANG: 'C' };
}

export function commandLine(account: Account, file: string, args: readonly string[]): [string, string[]] {
  const [first = file, ...rest] = [...account.prefix, file, ...args];
  return [first, rest];
}

export function run(account: Account, file: string, ...args: string[]): SpawnSyncReturns<string> {
  const [command, rest] = commandLine(account, file, args);
  return spawnSync(command, rest, { ...account.ids, cwd: '/', env: environment(), encoding: 'utf8' });
}

/** Whether the account can run this program and enter this folder. */
export function reaches(account: Account, program: string, folder: string): boolean {
  if (process.platform === 'win32') return true;
  return run(account, '/bin/sh', '-c', 'test -x "$0" && cd "$1"', program, folder).status === 0;
}
