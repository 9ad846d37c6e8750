import 'reflect-metadata';
import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { start } from './start';
import { ShutDown } from './shut-down';
import { folderNotMade } from './start-refusals';

const dataFolder = path.resolve(process.env['KASHIKAN_DATA'] ?? path.join(__dirname, '../../../../.data'));
const shutDown = new ShutDown();

function makeDataFolder(): void {
  try {
    if (!existsSync(dataFolder)) mkdirSync(dataFolder, { mode: 0o700 });
  } catch (error) {
    throw folderNotMade(dataFolder, error);
  }
}

async function main(): Promise<void> {
  makeDataFolder();
  await start({ dataFolder, environment: process.env, shutDown, say: line => console.log(line) });
}

/** A start that fails says why in a sentence; whatever had come up is stopped again. */
async function failed(error: unknown): Promise<void> {
  if (!shutDown.begun) {
    console.error(`\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
  await shutDown.run();
}

// Ctrl-C may come while PostgreSQL is still coming up: it is waited for, so that it is not left behind.
let starting: Promise<void> = Promise.resolve();
let leaving = false;
const leave = () => {
  if (leaving) return;
  leaving = true;
  console.log('\n止めています… / Stopping…');
  void Promise.all([shutDown.run(), starting]).then(() => process.exit());
};
process.on('SIGINT', leave).on('SIGTERM', leave);

starting = main().catch(failed);
void starting.then(() => (process.exitCode === 1 ? process.exit() : undefined));
