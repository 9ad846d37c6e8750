import { Logger as NestLogger } from '@nestjs/common';
import { EventEmitter } from 'node:events';
import { type Job, Logger, run, type RunnerOptions, type WorkerEvents } from 'graphile-worker';
import { Pool } from 'pg';
import { Heartbeat, type HeartbeatTimes, usualTimes } from './heartbeat';
import { taskListOf, type Tasks } from './task';

export interface WorkerSettings {
  /** The owner's login: the queue's own tables are closed to the program's role. */
  readonly databaseUrl: string;
  readonly tasks: Tasks;
  /** Lines of crontab (UTC) that wake the reconcilers; see `everyMinute`. */
  readonly crontab?: string;
  /** Jobs at the same time. */
  readonly concurrency?: number;
  readonly heartbeat?: HeartbeatTimes;
}

export interface RunningWorker {
  /** Takes no new job, waits for those under way, and closes its connections. */
  stop(): Promise<void>;
}

/**
 * A crontab line that runs a reconciler every minute, one run at a time; a run that is still waiting is not doubled. Failures are
 * tried again within the minute, and the next minute starts afresh.
 */
export const everyMinute = (task: string): string => `* * * * * ${task} ?queue=${task}&jobKey=${task}`;

/** The same once an hour. */
export const everyHour = (task: string): string => `17 * * * * ${task} ?queue=${task}&jobKey=${task}`;

/** A plain job waits so long at most, because nothing tells the workers of it (see `enqueue_job`). */
const POLL_MS = 1_000;

/** Works through the job queue until stopped. Times (`run_at`, crontab) follow the clocks of PostgreSQL and of the machine. */
export async function runWorker(settings: WorkerSettings): Promise<RunningWorker> {
  const { concurrency = 4, heartbeat: times = usualTimes } = settings;
  const log = new NestLogger('jobs');
  const pool = new Pool({
    connectionString: settings.databaseUrl,
    max: concurrency + 2,
    application_name: 'kashikan worker',
  });
  // Without listeners, a connection that breaks would end the process.
  const onLost = (error: Error) => log.warn(`database connection lost: ${error.message}`);
  pool.on('error', onLost).on('connect', client => client.on('error', onLost));
  const events: WorkerEvents = new EventEmitter();
  const started = new Promise<string>(resolve =>
    events.once('pool:create', ({ workerPool }) => resolve(workerPool.id)),
  );
  const runner = await run({
    ...quiet,
    pgPool: pool,
    events,
    concurrency,
    pollInterval: POLL_MS,
    taskList: taskListOf(settings.tasks),
    ...(settings.crontab ? { crontab: settings.crontab } : {}),
  });
  runner.promise.catch(error => log.error(error));
  const heartbeat = new Heartbeat(pool, await started, times, error => log.error(error));
  await heartbeat.start();
  return {
    async stop() {
      await runner.stop();
      await heartbeat.stop();
      await pool.end();
    },
  };
}

/**
 * Signals belong to the app. Of graphile-worker's log only what a person must know goes on, and a failure as an Error, because its
 * line would repeat the message, which may quote a value from the database.
 */
export const quiet: RunnerOptions = {
  noHandleSignals: true,
  logger: new Logger(() => (level: string, message, meta) => {
    const log = new NestLogger('jobs');
    if (level === 'warning') log.warn(message);
    if (level !== 'error') return;
    const { job, error } = (meta ?? {}) as { job?: Job; error?: unknown };
    const failed =
      job && `task ${job.task_identifier} failed on attempt ${job.attempts} of ${job.max_attempts}`;
    log.error(failed ? new Error(failed, { cause: error }) : message);
  }),
};
