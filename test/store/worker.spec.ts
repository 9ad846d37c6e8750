import { Logger } from '@nestjs/common';
import { drain } from '@kashikan/jobs';
import { readSettings } from '@kashikan/config';
import { Client } from 'pg';
import { createWorkerApp, doorsOf, startWorker } from '../../apps/worker/src/start-worker';
import { crontab, reconcilers, tasksOf } from '../../apps/worker/src/tasks';
import { createTestDatabase, type TestDatabase } from '../support/database';

let test: TestDatabase;

/** Nothing listens at port 9 of this machine: whatever asks Stripe or the mail server is refused. */
const settings = () =>
  readSettings({
    DATABASE_URL: test.url,
    ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
    STRIPE_SECRET_KEY: 'sk_test_spec',
    STRIPE_WEBHOOK_SECRET: 'whsec_spec',
    STRIPE_API_BASE: 'http://127.0.0.1:9',
    SMTP_URL: 'smtp://127.0.0.1:9',
    LOG_LEVEL: 'silent',
    NODE_ENV: 'test',
  });

beforeAll(async () => {
  test = await createTestDatabase();
});
afterAll(async () => {
  Logger.overrideLogger(['error']);
  await test?.drop();
});

describe('The worker', () => {
  it('wakes every reconciler by the crontab', () => {
    expect(crontab.split('\n').map(line => line.split(' ')[5])).toEqual(reconcilers.map(({ name }) => name));
  });

  it('has every provider that its tasks ask for, and finds nothing to do in an empty town', async () => {
    const app = await createWorkerApp(settings());
    const get = doorsOf(app);
    for (const reconciler of reconcilers.filter(({ name }) => name !== 'sync-stripe-balance'))
      await reconciler.run(get);
    expect(tasksOf(get).size).toBeGreaterThan(reconcilers.length);
    expect(await drain(test.url, tasksOf(get))).toEqual({ done: 0, failures: [] });
    await app.close();
  });

  it('starts, beats, and leaves nothing behind when it stops', async () => {
    const worker = await startWorker(settings(), { heartbeat: { beatEveryMs: 100, silentAfterMs: 1_000 } });
    const client = new Client({ connectionString: test.url });
    await client.connect();
    const beats = async () => (await client.query('SELECT FROM worker_heartbeats')).rowCount;
    expect(await beats()).toBe(1);
    await worker.stop();
    expect(await beats()).toBe(0);
    await client.end();
  });
});
