import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(__dirname, '../..');

/** What git does not keep: fetched, built, or the data of a run. */
const ignored = readFileSync(path.join(root, '.gitignore'), 'utf8').trim().split('\n');
const isIgnored = (name: string): boolean =>
  name === '.git' || ignored.includes(`${name}/`) || (name.endsWith('.log') && ignored.includes('*.log'));

function walk(folder: string): string[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .filter(entry => !isIgnored(entry.name))
    .flatMap(entry => {
      const file = folder ? `${folder}/${entry.name}` : entry.name;
      return entry.isDirectory() ? walk(file) : [file];
    });
}

/** Every file of the project, as a path from its root. */
export const files: readonly string[] = walk('').sort();

export const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

const code = /\.(tsx?|[cm]?js|css)$/;

/** What people write and read as code: scripts, pages, style sheets; not data and not what a program wrote. */
export const codeFiles: readonly string[] = files.filter(file => code.test(file));

export const isSpec = (file: string): boolean => /\.spec\.tsx?$/.test(file);

/** The libs, by the names of their folders. */
export const libs: readonly string[] = readdirSync(path.join(root, 'libs')).sort();
export const apps: readonly string[] = readdirSync(path.join(root, 'apps')).sort();
