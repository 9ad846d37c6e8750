import type { RunningApp } from './boot-app';

/**
 * Runs one app as a process of its own until the process manager stops it: SIGTERM or Ctrl-C lets the requests under way finish.
 * A start that fails says why in one line and ends with code 1.
 */
export function runApp(start: () => Promise<RunningApp>): void {
  start().then(
    running => {
      let stopping = false;
      const stop = () => {
        if (stopping) return;
        stopping = true;
        void running.close().then(
          () => process.exit(0),
          () => process.exit(1),
        );
      };
      process.on('SIGTERM', stop).on('SIGINT', stop);
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
