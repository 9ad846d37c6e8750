// What `npm start`, `npm test` and CI need before anything else: the right Node, the locked packages, the compiled program.
// Only Node's own modules are used here, and no syntax that an old Node could not read before it is told that it is old.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../..');

/** Ends the program with one sentence in each language. */
export function giveUp(japanese, english) {
  console.error(`${japanese}\n${english}`);
  process.exit(1);
}

export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  giveUp(
    `Node.js 20.19 以降が必要です（現在は ${process.versions.node}）。https://nodejs.org/ から入れ直してください。`,
    `Node.js 20.19 or newer is needed (this is ${process.versions.node}): install it from https://nodejs.org/.`,
  );
}

const packagesIn = file => JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;

/** Compared by content, not by date: a checkout gives files new dates, and npm writes both lists in either order. */
function isInstalled() {
  if (!existsSync(path.join(root, 'node_modules/.package-lock.json'))) return false;
  const wanted = packagesIn('package-lock.json');
  const present = packagesIn('node_modules/.package-lock.json');
  return Object.keys(wanted).every(name => {
    if (name === '') return true;
    const isOptional = wanted[name].optional || wanted[name].devOptional || wanted[name].peer;
    return present[name] ? present[name].version === wanted[name].version : isOptional;
  });
}

function npm(args) {
  const options = { cwd: root, stdio: 'inherit' };
  // Under `npm start` npm tells where it is, which also spares the shell that Windows needs to find it.
  const own = process.env.npm_execpath || '';
  if (/npm-cli\.c?js$/.test(own)) return spawnSync(process.execPath, [own, ...args], options);
  return spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
}

export function installPackages() {
  if (isInstalled()) return;
  console.log(
    '必要な部品をインストールしています。1分ほどかかります (installing the locked packages, about a minute) …',
  );
  const { status } = npm(['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund']);
  if (status !== 0 || !isInstalled())
    giveUp(
      '部品をインストールできませんでした。ネットワークの接続と空き容量を確認して、もう一度お試しください。',
      'The packages could not be installed: check the network and the free space, then try again.',
    );
}

/** In a process of its own, so that the compiler's memory is given back before the program starts. */
export function compile() {
  console.log('プログラムを組み立てています (building) …');
  const { status } = spawnSync(process.execPath, [path.join(root, 'apps/standalone/bin/build.mjs')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0)
    giveUp(
      'プログラムを組み立てられませんでした。',
      'The program could not be built: the lines above say why.',
    );
}

export function prepare() {
  requireNode();
  installPackages();
  compile();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) prepare();
