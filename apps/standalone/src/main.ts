import 'reflect-metadata';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { start } from './start';
import { ShutDown } from './shut-down';

const dataFolder = path.resolve(process.env['KASHIKAN_DATA'] ?? path.join(__dirname, '../../../../.data'));
const shutDown = new ShutDown();

const leave = () => {
  console.log('\n止めています… / Stopping…');
  void shutDown.run().then(() => process.exit(0));
};
process.on('SIGINT', leave).on('SIGTERM', leave);

async function main(): Promise<void> {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
  await start({ dataFolder, environment: process.env, shutDown, say: line => console.log(line) });
}

// A start that fails says why in a sentence; whatever had come up is stopped again.
main().catch(async (error: unknown) => {
  if (!shutDown.begun) console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  await shutDown.run();
  process.exit(1);
});
