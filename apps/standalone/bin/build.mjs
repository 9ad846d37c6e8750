// Compiles apps, libs and migrations to dist/ with swc (no type check: `npm run check` does that) and copies the files
// that the running program reads. Only files newer than their output are compiled, so a second start is quick.
import { transformFile } from '@swc/core';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');
const out = path.join(root, 'dist');
const self = fileURLToPath(import.meta.url);
const copied = new Set(['.css', '.json', '.yaml', '.svg', '.csv', '.sql', '.txt', '.js', '.webp']);

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(file);
    else yield file;
  }
}

const isFresh = (source, target) =>
  existsSync(target) &&
  statSync(target).mtimeMs >= statSync(source).mtimeMs &&
  statSync(target).mtimeMs >= statSync(self).mtimeMs;

const libraries = Object.fromEntries(
  readdirSync(path.join(root, 'libs')).flatMap(lib => [
    [`@kashikan/${lib}/rules`, [`./libs/${lib}/src/rules/index.ts`]],
    [`@kashikan/${lib}`, [`./libs/${lib}/src/index.ts`]],
  ]),
);

const options = {
  swcrc: false,
  cwd: root,
  sourceMaps: true,
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic', importSource: 'preact' },
    },
    baseUrl: root,
    paths: libraries,
  },
  module: { type: 'commonjs', resolveFully: true },
};

export async function build() {
  const wanted = new Set();
  let compiled = 0;
  for (const top of ['apps', 'libs', 'migrations']) {
    if (!existsSync(path.join(root, top))) continue;
    for (const source of filesBelow(path.join(root, top))) {
      const relative = path.relative(root, source);
      const extension = path.extname(source);
      if (copied.has(extension)) {
        const target = path.join(out, relative);
        wanted.add(target);
        if (isFresh(source, target)) continue;
        mkdirSync(path.dirname(target), { recursive: true });
        copyFileSync(source, target);
      } else if (/\.tsx?$/.test(source) && !source.endsWith('.d.ts')) {
        const target = path.join(out, relative.replace(/\.tsx?$/, '.js'));
        wanted.add(target).add(`${target}.map`);
        if (isFresh(source, target)) continue;
        const { code, map } = await transformFile(source, options);
        mkdirSync(path.dirname(target), { recursive: true });
        writeFileSync(`${target}.map`, map);
        writeFileSync(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map\n`);
        compiled += 1;
      }
    }
  }
  // A file whose source is gone must not linger: a deleted migration would still be applied.
  for (const file of existsSync(out) ? filesBelow(out) : []) if (!wanted.has(file)) rmSync(file);
  return compiled;
}

if (process.argv[1] === self) console.log(`${await build()} files compiled`);
