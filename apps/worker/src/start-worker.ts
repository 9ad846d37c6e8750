import { AuditModule } from '@kashikan/audit';
import { Settings } from '@kashikan/config';
import { DatabaseModule } from '@kashikan/database';
import { Log } from '@kashikan/edge';
import { type HeartbeatTimes, runWorker } from '@kashikan/jobs';
import { JourneysModule } from '@kashikan/journeys';
import type { Clock } from '@kashikan/kernel';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { crontab, tasksOf } from './tasks';
import type { Doors } from './tasks/reconciler';

export interface WorkerOptions {
  readonly clock?: Clock;
  /** Jobs at the same time; each needs at most one connection of the pool. */
  readonly concurrency?: number;
  readonly heartbeat?: HeartbeatTimes;
}

export interface Worker {
  readonly app: INestApplicationContext;
  /** Finishes the jobs under way, then closes every connection. */
  stop(): Promise<void>;
}

@Module({
  imports: [AuditModule],
  providers: [
    { provide: Log, inject: [Settings], useFactory: (settings: Settings) => new Log(settings, 'worker') },
  ],
})
class WorkerModule {}

/** The worker's providers without its loop; tests drain its tasks by themselves. */
export const createWorkerApp = (settings: Settings, clock?: Clock): Promise<INestApplicationContext> =>
  NestFactory.createApplicationContext(
    { module: WorkerModule, imports: [DatabaseModule.with(settings, clock), JourneysModule] },
    { abortOnError: false, logger: new Log(settings, 'worker') },
  );

export const doorsOf =
  (app: INestApplicationContext): Doors =>
  token =>
    app.get(token, { strict: false });

/** Starts everything that happens by the clock or in the queue. The database must be migrated. */
export async function startWorker(settings: Settings, options: WorkerOptions = {}): Promise<Worker> {
  const app = await createWorkerApp(settings, options.clock);
  const worker = await runWorker({
    databaseUrl: settings.DATABASE_URL,
    tasks: tasksOf(doorsOf(app)),
    crontab,
    ...(options.concurrency ? { concurrency: options.concurrency } : {}),
    ...(options.heartbeat ? { heartbeat: options.heartbeat } : {}),
  });
  return {
    app,
    async stop() {
      await worker.stop();
      await app.close();
    },
  };
}
