import 'reflect-metadata';
import { readSettings } from '@kashikan/config';
import { startWorker } from './start-worker';

/** A job that hangs may not keep a dying process: its lock is freed by the others when the heartbeat stops. */
const LONGEST_STOP_MS = 25_000;

async function main(): Promise<void> {
  const worker = await startWorker(readSettings(process.env));
  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
    void worker.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.on('SIGTERM', stop).on('SIGINT', stop);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
