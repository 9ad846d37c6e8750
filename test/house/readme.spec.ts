import { existsSync } from 'node:fs';
import path from 'node:path';
import { apps, files, libs, read, root } from './tree';

const readme = read('README.md');
const quoted = [...readme.matchAll(/`([^`\n]+)`/g)].map(([, text]) => text ?? '');

describe('README.md', () => {
  it('names only files and folders that exist', () => {
    const places = quoted.filter(text => /^(apps|libs|test|migrations|\.ci)\/[\w./-]+$/.test(text));
    expect(places.length).toBeGreaterThan(20);
    expect(places.filter(place => !existsSync(path.join(root, place)))).toEqual([]);
  });

  it('shows every app and every lib on its map, and no other', () => {
    const mapped = [...readme.matchAll(/^((?:apps|libs)\/[a-z0-9-]+)\/ /gm)].map(([, place]) => place);
    expect(mapped.sort()).toEqual(
      [...apps.map(app => `apps/${app}`), ...libs.map(lib => `libs/${lib}`)].sort(),
    );
  });

  it('names every command of package.json, and no other', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const told = [...readme.matchAll(/npm (?:run )?([a-z-]+)/g)].map(([, name]) => name ?? '');
    expect([...new Set(told)].sort()).toEqual(Object.keys(scripts).sort());
  });

  it('describes every variable of the environment', () => {
    const declared = [
      ...read('libs/config/src/settings.ts').matchAll(/^ .*?\b([A-Z][A-Z_]{3,})\b[?]?(?::| =)/gm),
    ];
    const names = new Set(declared.map(([, name]) => name ?? ''));
    expect(names.size).toBeGreaterThan(10);
    expect([...names].filter(name => !quoted.includes(name))).toEqual([]);
    const ours = files.filter(file => /^(apps|libs)\/.*\.(ts|mjs)$/.test(file)).flatMap(variablesOf);
    expect([...new Set(ours)].filter(name => !quoted.includes(name))).toEqual([]);
  });

  it('gives each Japanese term one English word', () => {
    const rows = [
      ...readme
        .slice(readme.indexOf('## Glossary'))
        .matchAll(/^\| (.+?) +\| (.+?) +\| (.+?) +\| (.+?) +\|$/gm),
    ];
    const terms = rows.flatMap(([, a, , c]) => [a ?? '', c ?? '']).flatMap(term => term.split('・'));
    const twice = terms.filter((term, index) => terms.indexOf(term) !== index && /[^-]/.test(term));
    expect(terms.length).toBeGreaterThan(80);
    expect(twice.filter(term => term !== '日本語')).toEqual([]);
  });
});

/** Variables that the program reads by itself; npm and the shell set those in small letters and INIT_CWD. */
function variablesOf(file: string): string[] {
  return [...read(file).matchAll(/process\.env(?:\.|\[')([A-Z][A-Z_]+)/g)]
    .map(([, name]) => name ?? '')
    .filter(name => name !== 'INIT_CWD');
}
