// npm run bench [-- --bookings 20000,200000,2000000 --seconds 5 --only day,free --connections 1,16,64]
// Measures the residents' app in production mode on a city of 300 rooms, beside a bare Nest route that sends the same SQL and
// beside PostgreSQL alone, all in one run. Prints one JSON line for each figure. Without DATABASE_URL it uses the embedded PostgreSQL.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

const require = createRequire(import.meta.url);
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { values: wanted } = parseArgs({
  options: {
    bookings: { type: 'string', default: '200000' },
    seconds: { type: 'string', default: '4' },
    connections: { type: 'string', default: '1,16,64' },
    only: { type: 'string', default: 'quotes,start,pages,memory,day,month,free,search,create,rush' },
    rushes: { type: 'string', default: '10' },
  },
});
const only = new Set(wanted.only.split(','));
const print = line => console.log(JSON.stringify(line));

const { build } = await import(pathToFileURL(path.join(root, 'apps/standalone/bin/build.mjs')).href);
await build();
if (only.has('quotes')) {
  const { benchQuotes } = await import('./quotes.mjs');
  print(benchQuotes(root, Number(wanted.seconds)));
  only.delete('quotes');
  if (only.size === 0) process.exit(0);
}
const { benchEnvironment, benchSettings } = await import('./settings.mjs');
const { makeCity } = await import('./city.mjs');
const { workloads } = await import('./workloads.mjs');

const freePort = () =>
  new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

/** Starts a process and waits until its port answers; the time it took is the cold start. */
async function startProcess(file, args, environment, port) {
  const started = performance.now();
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; tries < 600; tries += 1) {
    const up = await fetch(`http://127.0.0.1:${port}/health/live`).then(
      answer => answer.status < 600,
      () => false,
    );
    if (up) return { child, startMs: Math.round(performance.now() - started) };
    if (child.exitCode !== null) throw new Error(`${file} ended with ${child.exitCode}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
  throw new Error(`${file} did not start`);
}

const rssMiB = pid => {
  const line = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
  return line ? Math.round(Number(line[1]) / 1024) : null;
};

const printMemory = (bookings, app, bare) =>
  print({ name: 'memory', bookings, residentAppMiB: rssMiB(app.child.pid), bareMiB: rssMiB(bare.child.pid) });

async function stop(child) {
  const ended = new Promise(resolve => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

async function measure(serverUrl, bookings) {
  const { Client } = require('pg');
  const admin = new Client({ connectionString: serverUrl });
  await admin.connect();
  const name = `kashikan_bench_${process.pid}_${bookings}`;
  await admin.query(`CREATE DATABASE ${name}`);
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href;
  const children = [];
  try {
    const started = performance.now();
    const tokens = await makeCity(url, bookings, benchSettings(url));
    print({ name: 'city', bookings, seconds: Math.round((performance.now() - started) / 1000) });
    const [appPort, barePort] = [await freePort(), await freePort()];
    const app = await startProcess(
      path.join(root, 'dist/apps/resident/src/main.js'),
      [],
      benchEnvironment(url, appPort),
      appPort,
    );
    children.push(app.child);
    if (only.has('start')) print({ name: 'start', bookings, residentAppMs: app.startMs });
    const bare = await startProcess(
      path.join(root, 'test/bench/bare.mjs'),
      [url, String(barePort)],
      {},
      barePort,
    );
    children.push(bare.child);
    await workloads({
      url,
      bookings,
      tokens,
      appPort,
      barePort,
      only,
      print,
      seconds: Number(wanted.seconds),
      connections: wanted.connections.split(',').map(Number),
      rushes: Number(wanted.rushes),
    });
    if (only.has('memory')) printMemory(bookings, app, bare);
  } finally {
    for (const child of children) await stop(child);
    await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
    await admin.end();
  }
}

const folder = mkdtempSync(path.join(tmpdir(), 'kashikan-bench-'));
const embedded = process.env.DATABASE_URL
  ? undefined
  : await require(path.join(root, 'dist/apps/standalone/src/embedded-postgres')).startEmbeddedPostgres({
      dataFolder: folder,
    });
try {
  for (const bookings of wanted.bookings.split(',').map(Number))
    await measure(process.env.DATABASE_URL ?? embedded.url, bookings);
} finally {
  await embedded?.stop();
  rmSync(folder, { recursive: true, force: true });
}
