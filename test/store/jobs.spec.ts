import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { Database, openConnection, UnitOfWork } from '@kashikan/database';
import {
  defineTask,
  defineTasks,
  drain,
  everyMinute,
  FailingJobs,
  handle,
  Jobs,
  runWorker,
} from '@kashikan/jobs';
import { SystemClock, systemActor } from '@kashikan/kernel';
import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../support/database';

const greet = defineTask<{ name: string }>('greet');
const meta = { actor: systemActor('spec'), verb: 'spec.greet' };
const times = { beatEveryMs: 200, silentAfterMs: 1_500 };

let test: TestDatabase;
let connection: DataSource;
let units: UnitOfWork;
let owner: Client;
const jobs = new Jobs();

const eventually = async (isDone: () => boolean, withinMs: number) => {
  const end = Date.now() + withinMs;
  while (!isDone() && Date.now() < end) await new Promise(resolve => setTimeout(resolve, 50));
  expect(isDone()).toBe(true);
};

beforeAll(async () => {
  Logger.overrideLogger(false);
  test = await createTestDatabase();
  connection = await openConnection({ url: test.url, poolSize: 4 });
  units = new UnitOfWork(connection, new SystemClock());
  owner = new Client({ connectionString: test.url });
  await owner.connect();
});

afterAll(async () => {
  await owner?.end();
  await connection?.destroy();
  await test?.drop();
});

beforeEach(() => owner.query('DELETE FROM graphile_worker._private_jobs'));

describe('A job', () => {
  it('is there once when its unit commits, and not at all when it rolls back', async () => {
    const greeted: string[] = [];
    const tasks = defineTasks(handle(greet, ({ name }) => Promise.resolve(greeted.push(name))));
    await units.run(meta, tx => jobs.enqueue(tx, greet, { name: 'committed' }));
    const refused = units.run(meta, async tx => {
      await jobs.enqueue(tx, greet, { name: 'rolled back' });
      throw new Error('no');
    });
    await expect(refused).rejects.toThrow('no');
    expect(await drain(test.url, tasks)).toEqual({ done: 1, failures: [] });
    expect(greeted).toEqual(['committed']);
  });

  it('replaces a waiting job of the same key', async () => {
    const greeted: string[] = [];
    const tasks = defineTasks(handle(greet, ({ name }) => Promise.resolve(greeted.push(name))));
    for (const name of ['first', 'second'])
      await units.run(meta, tx => jobs.enqueue(tx, greet, { name }, { key: 'one greeting' }));
    await drain(test.url, tasks);
    expect(greeted).toEqual(['second']);
  });

  it('that fails is tried again, then parked where people see it', async () => {
    await units.run(meta, tx => jobs.enqueue(tx, greet, { name: 'poison' }));
    const attempts: boolean[] = [];
    const tasks = defineTasks(
      handle(greet, (_, { isLastAttempt }) => {
        attempts.push(isLastAttempt);
        return Promise.reject(new Error('cannot'));
      }),
    );
    const failing = new FailingJobs(new Database(connection));
    expect((await drain(test.url, tasks)).failures).toMatchObject([{ task: 'greet' }]);
    expect(await failing.list()).toMatchObject([
      { task: 'greet', attempts: 1, parked: false, lastError: 'cannot' },
    ]);
    await owner.query('UPDATE graphile_worker._private_jobs SET attempts = max_attempts - 1, run_at = now()');
    await drain(test.url, tasks);
    await owner.query('UPDATE graphile_worker._private_jobs SET run_at = now()');
    expect(await drain(test.url, tasks)).toEqual({ done: 0, failures: [] });
    expect(attempts).toEqual([false, true]);
    expect(await failing.list()).toMatchObject([{ task: 'greet', attempts: 25, parked: true }]);
  });

  it('is found by a worker that runs already, although nothing tells it', async () => {
    const greeted: string[] = [];
    const tasks = defineTasks(handle(greet, ({ name }) => Promise.resolve(greeted.push(name))));
    const worker = await runWorker({ databaseUrl: test.url, tasks, heartbeat: times });
    await units.run(meta, tx => jobs.enqueue(tx, greet, { name: 'quiet' }));
    await eventually(() => greeted.length === 1, 5_000);
    await worker.stop();
  });

  it('has one handler only', () => {
    const twice = [handle(greet, () => Promise.resolve()), handle(greet, () => Promise.resolve())];
    expect(() => defineTasks(...twice)).toThrow('two handlers');
  });
});

describe('A worker', () => {
  it('stops gracefully: the job under way ends first, no other begins, and its heartbeat is gone', async () => {
    const done: string[] = [];
    const tasks = defineTasks(
      handle(greet, async ({ name }) => {
        await new Promise(resolve => setTimeout(resolve, 400));
        done.push(name);
      }),
    );
    await units.run(meta, async tx => {
      await jobs.enqueue(tx, greet, { name: 'one' });
      await jobs.enqueue(tx, greet, { name: 'two' });
    });
    const worker = await runWorker({
      databaseUrl: test.url,
      tasks,
      concurrency: 1,
      crontab: everyMinute('greet'),
      heartbeat: times,
    });
    await new Promise(resolve => setTimeout(resolve, 200));
    await worker.stop();
    expect(done).toEqual(['one']);
    const { rows } = await owner.query(
      `SELECT (SELECT count(*)::int FROM worker_heartbeats) AS beats,
              (SELECT count(*)::int FROM graphile_worker._private_jobs WHERE locked_at IS NOT NULL) AS locked`,
    );
    expect(rows).toEqual([{ beats: 0, locked: 0 }]);
  });

  it('takes over the job of a process killed by SIGKILL once that was silent for the limit (JOB-2)', async () => {
    await units.run(meta, tx => jobs.enqueue(tx, greet, { name: 'orphan' }));
    const child = startDoomedWorker();
    await once(child.stdout!, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');

    const greeted: string[] = [];
    const tasks = defineTasks(handle(greet, ({ name }) => Promise.resolve(greeted.push(name))));
    const worker = await runWorker({ databaseUrl: test.url, tasks, heartbeat: times });
    expect(greeted).toEqual([]);
    await eventually(() => greeted.length > 0, 10_000);
    await worker.stop();
    expect(greeted).toEqual(['orphan']);
  }, 30_000);

  it('leaves the job of a slow but living process alone', async () => {
    await units.run(meta, tx => jobs.enqueue(tx, greet, { name: 'slow' }));
    const child = startDoomedWorker();
    await once(child.stdout!, 'data');
    const greeted: string[] = [];
    const tasks = defineTasks(handle(greet, ({ name }) => Promise.resolve(greeted.push(name))));
    const worker = await runWorker({ databaseUrl: test.url, tasks, heartbeat: times });
    await new Promise(resolve => setTimeout(resolve, 4_000));
    await worker.stop();
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(greeted).toEqual([]);
  }, 30_000);
});

function startDoomedWorker(): ChildProcess {
  const support = path.resolve(__dirname, '../support');
  return spawn(
    process.execPath,
    ['-r', path.join(support, 'run-typescript.cjs'), path.join(support, 'doomed-worker.ts')],
    { env: { ...process.env, DATABASE_URL: test.url }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
}
