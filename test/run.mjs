// `npm test`: installs and builds what is missing, starts a throwaway PostgreSQL (or uses the server of DATABASE_URL), runs
// every suite, and takes away what it made. Arguments are handed to jest: `npm test -- test/rules/pricing`.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { giveUp, prepare, root } from '../apps/standalone/bin/prepare.mjs';

prepare();
const require = createRequire(import.meta.url);
const { startEmbeddedPostgres } = require('../dist/apps/standalone/src/embedded-postgres/index.js');
const { Client } = require('pg');

const prefix = `kashikan_test_${process.pid}_${Date.now().toString(36)}`;
const inCi = process.env.CI === 'true';

function findChromium() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const folders = (process.env.PATH || '').split(path.delimiter);
  const candidates = names.flatMap(name => folders.map(folder => path.join(folder, name)));
  const runs = file => spawnSync(file, ['--version'], { stdio: 'ignore' }).status === 0;
  const given = process.env.CHROMIUM_PATH;
  if (given && !runs(given))
    giveUp(`CHROMIUM_PATH（${given}）を実行できません。`, `CHROMIUM_PATH (${given}) cannot be run.`);
  return given || candidates.find(runs);
}

const withoutChromium = [
  'Chromium がないため、ブラウザーのテストは実行しません。apt-get install chromium fonts-noto-cjk で入れられます。',
  'The browser tests are NOT run, because there is no Chromium: install it with apt-get install chromium fonts-noto-cjk.',
];

const chromium = findChromium();
if (!chromium) {
  if (inCi) giveUp(...withoutChromium);
  console.warn(withoutChromium.join('\n'));
}

const temporary = mkdtempSync(path.join(os.tmpdir(), 'kashikan-test-'));

async function startServer() {
  const given = process.env.DATABASE_URL;
  if (given) return { url: given, stop: () => dropOurDatabases(given) };
  return startEmbeddedPostgres({
    dataFolder: temporary,
    log: console.log,
    // It is thrown away in any case, so it need not survive a power cut.
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' },
  });
}

/** Somebody's own server keeps nothing of ours, not even what a killed spec could not drop itself. */
async function dropOurDatabases(url) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query(`SELECT datname FROM pg_database WHERE starts_with(datname, $1)`, [
    prefix,
  ]);
  for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  await client.end();
}

// Jest leaves one core idle for whoever waits; a spec waits for its database and its browser long enough to fill two.
const workers = Math.max(2, os.availableParallelism() - 1);

let jest;
function runJest(env, more) {
  const result = path.join(temporary, 'result.json');
  const args = [
    '-c',
    '.jest.config.cjs',
    '--json',
    `--outputFile=${result}`,
    `--maxWorkers=${workers}`,
    ...process.argv.slice(2),
    ...more,
  ];
  jest = spawn(process.execPath, [require.resolve('jest/bin/jest'), ...args], {
    cwd: root,
    stdio: 'inherit',
    env,
  });
  return new Promise(resolve => {
    jest.once('exit', (status, signal) => resolve({ code: signal ? 1 : status, counts: countsIn(result) }));
  });
}

function countsIn(file) {
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
      readFileSync(file, 'utf8'),
    );
    // A suite that could not even be loaded has no tests to count, and is a failure all the same.
    return { passed: numPassedTests, failed: numFailedTests + numRuntimeErrorTestSuites };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

// Ctrl-C ends jest; the server is stopped once jest has ended.
let isInterrupted = false;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    isInterrupted = true;
    jest?.kill(signal);
  });

let server;
let code = 1;
let counts;
try {
  server = await startServer();
  const env = {
    ...process.env,
    TZ: 'UTC',
    KASHIKAN_TEST_SERVER: server.url,
    KASHIKAN_TEST_PREFIX: prefix,
    ...(chromium && { CHROMIUM_PATH: chromium }),
  };
  ({ code, counts } = await runJest(
    env,
    chromium ? [] : ['--testPathIgnorePatterns=<rootDir>/test/browser/'],
  ));
} catch (error) {
  console.error(error.name === 'StartFailure' ? error.message : error);
} finally {
  await server?.stop();
  rmSync(temporary, { recursive: true, force: true });
}
if (!chromium) console.warn(withoutChromium.join('\n'));
if (counts) console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(code);
