import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run } from './account';
import { failures } from './failures';
import type { Place } from './place';

/** The role that owns everything in the embedded server, and the database that the program uses. */
export const owner = 'kashikan';

const passwordFile = (cluster: string) => path.join(cluster, 'kashikan.password');
const wantedVersion = (place: Place) =>
  /(\d+)/.exec(run(place.account, place.binaries.postgres, '--version').stdout)?.[1];

/** The last thing that a PostgreSQL program complained of, for the sentence shown to the person. */
export function lastComplaint(output: string): string {
  const lines = output.split('\n').filter(line => line.trim() !== '');
  const complaint =
    lines.filter(line => /FATAL|PANIC|ERROR|error:|could not|cannot/.test(line)).at(-1) ?? lines.at(-1);
  return (complaint ?? 'no message').replace(/^.*?(FATAL|PANIC|ERROR|error):\s*(but )?/, '').trim();
}

/**
 * Made beside its place and moved there when it is whole, so that an interrupted start leaves no half-made folder, and of
 * two starts at once one wins. `--no-sync` is safe because nothing of value is in it yet.
 */
function create(place: Place): void {
  const draft = path.join(place.folder, `new-${randomBytes(6).toString('hex')}`);
  const data = path.join(draft, 'data');
  const password = path.join(draft, 'password');
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    writeFileSync(password, randomBytes(24).toString('base64url'), { mode: 0o600 });
    const ids = place.account.ids;
    if (ids) for (const made of [draft, data, password]) chownSync(made, ids.uid, ids.gid);
  } catch (error) {
    throw failures.folderNotWritable(place.folder, error);
  }
  try {
    const made = run(
      place.account,
      place.binaries.initdb,
      ...[`--pgdata=${data}`, `--username=${owner}`, `--pwfile=${password}`, '--auth=scram-sha-256'],
      ...['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      ...['--no-sync', '--no-instructions'],
    );
    if (made.error) throw failures.cannotExecute(place.binaries.initdb, made.error);
    if (made.status !== 0) throw failures.cannotCreate(place.folder, lastComplaint(made.stderr));
    renameSync(password, passwordFile(data));
    if (!existsSync(place.cluster)) renameSync(data, place.cluster);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

/**
 * Makes sure that there is a whole data folder of our version.
 * @returns the owner's password
 * @throws StartFailure
 */
export function openCluster(place: Place, log: (line: string) => void): string {
  if (!existsSync(place.cluster)) {
    log('データベースを新しく用意しています (creating the database) …');
    create(place);
  }
  const read = (file: string) => {
    try {
      return readFileSync(file, 'utf8').trim();
    } catch (error) {
      throw failures.brokenFolder(
        place.cluster,
        `${path.basename(file)}: ${(error as NodeJS.ErrnoException).code}`,
      );
    }
  };
  const found = read(path.join(place.cluster, 'PG_VERSION'));
  const wanted = wantedVersion(place);
  if (wanted === undefined) throw failures.cannotExecute(place.binaries.postgres, 'EACCES');
  if (!/^\d+$/.test(found))
    throw failures.brokenFolder(place.cluster, `PG_VERSION: ${JSON.stringify(found.slice(0, 20))}`);
  if (found !== wanted) throw failures.otherVersion(place.cluster, found, wanted);
  const password = read(passwordFile(place.cluster));
  if (password === '') throw failures.brokenFolder(place.cluster, path.basename(passwordFile(place.cluster)));
  return password;
}
