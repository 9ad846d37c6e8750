import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { catalogues } from '@kashikan/i18n';

const root = path.resolve(__dirname, '../../..');
const japaneseOnly = ['admin.', 'import.', 'papers.'];
/** What people may type is quoted, and may look as they type it. */
const withoutExamples = (sentence: string) => sentence.replace(/「[^」]*」|例：.*/g, '');
const blanksOf = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort();

function* sourcesBelow(folder: string): Generator<string> {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (statSync(file).isDirectory()) yield* sourcesBelow(file);
    else if (/\.tsx?$/.test(name)) yield file;
  }
}

/** Codes as the sources write them: `new DomainError('topic.reason'` anywhere, and any quoted code in a `*.errors.ts`. */
function codesInSources(): Map<string, string> {
  const codes = new Map<string, string>();
  for (const top of ['libs', 'apps'])
    for (const file of sourcesBelow(path.join(root, top))) {
      const text = readFileSync(file, 'utf8');
      const thrown = text.matchAll(/new DomainError\(\s*'([a-z0-9.-]+)'/g);
      const listed = file.endsWith('.errors.ts')
        ? text.matchAll(/'([a-z][a-z0-9-]*\.[a-z][a-z0-9-]*)'/g)
        : [];
      for (const [, code] of [...thrown, ...listed]) codes.set(code ?? '', path.relative(root, file));
    }
  return codes;
}

describe('the catalogues', () => {
  it('say in English whatever the resident can meet', () => {
    const missing = Object.keys(catalogues.ja).filter(
      key => !japaneseOnly.some(area => key.startsWith(area)) && catalogues.en[key] === undefined,
    );
    expect(missing).toEqual([]);
  });

  it('have no English sentence without its Japanese one', () => {
    expect(Object.keys(catalogues.en).filter(key => catalogues.ja[key] === undefined)).toEqual([]);
  });

  it('leave no sentence empty', () => {
    const empty = Object.entries({ ...catalogues.ja, ...catalogues.en }).filter(
      ([, sentence]) => !sentence.trim(),
    );
    expect(empty).toEqual([]);
  });

  it('have the same blanks in both languages', () => {
    const different = Object.entries(catalogues.en).filter(
      ([key, sentence]) => String(blanksOf(sentence)) !== String(blanksOf(catalogues.ja[key] ?? '')),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('have words for every way the system says no', () => {
    const silent = [...codesInSources()].filter(([code]) => catalogues.ja[`errors.${code}`] === undefined);
    expect(silent.map(([code, file]) => `${code} (${file})`)).toEqual([]);
  });

  it('never tell people to type in half-width letters: the system reads any width', () => {
    const scolding = Object.entries(catalogues.ja).filter(([, sentence]) => /半角で|全角で/.test(sentence));
    expect(scolding).toEqual([]);
  });

  it('write money and times in words, not with ￥ or a bare colon', () => {
    // The importer speaks of files, in which a time is written 09:00.
    const raw = Object.entries(catalogues.ja).filter(
      ([key, sentence]) => !key.startsWith('import.') && /[￥¥]|\d:\d\d/.test(withoutExamples(sentence)),
    );
    expect(raw).toEqual([]);
  });
});
