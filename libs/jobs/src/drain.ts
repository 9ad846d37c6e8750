import { EventEmitter } from 'node:events';
import { runOnce, type WorkerEvents } from 'graphile-worker';
import { quiet } from './run-worker';
import { taskListOf, type Tasks } from './task';

export interface Drained {
  readonly done: number;
  readonly failures: readonly { readonly task: string; readonly error: unknown }[];
}

/**
 * For tests: runs every job that is due now, and those that they leave behind, until none is. A job that fails stays for its
 * next try, as it would with a worker, and is named in the answer.
 */
export async function drain(databaseUrl: string, tasks: Tasks): Promise<Drained> {
  const events: WorkerEvents = new EventEmitter();
  let done = 0;
  const failures: { task: string; error: unknown }[] = [];
  events.on('job:success', () => (done += 1));
  events.on('job:error', ({ job, error }) => failures.push({ task: job.task_identifier, error }));
  await runOnce({ ...quiet, connectionString: databaseUrl, events, taskList: taskListOf(tasks) });
  return { done, failures };
}
