import { bootApp } from '@kashikan/edge';
import { Agent, get, type IncomingMessage } from 'node:http';
import { createTestDatabase, type TestDatabase } from '../../support/database';
import { settingsFor } from '../../support/settings';
import { ProbeModule } from './edge-app';

const ask = (port: number, path: string, agent?: Agent) =>
  new Promise<{ status: number; body: string }>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, ...(agent ? { agent } : {}) }, (answer: IncomingMessage) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString()));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body }));
    }).on('error', reject);
  });

describe('an app that is told to stop', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase();
  }, 60_000);
  afterAll(() => database?.drop());

  const boot = () =>
    bootApp({
      app: 'resident',
      publicUrl: 'http://localhost:3000',
      signInPath: '/sign-in',
      host: '127.0.0.1',
      port: 0,
      settings: settingsFor(database.url),
      modules: [ProbeModule],
    });

  it('first says that it is not ready, then finishes what it began, then is gone', async () => {
    const app = await boot();
    const agent = new Agent({ keepAlive: true });
    expect((await ask(app.port, '/health/ready', agent)).status).toBe(200);
    const closing = app.close(200);
    expect(await ask(app.port, '/health/ready', agent)).toMatchObject({ status: 503 });
    const underWay = Array.from({ length: 10 }, () => ask(app.port, '/slow'));
    await closing;
    for (const answer of await Promise.all(underWay))
      expect(answer).toEqual({ status: 200, body: '{"finished":true}' });
    await expect(ask(app.port, '/health/live')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    agent.destroy();
  });

  it('cannot start on a port in use, and says so', async () => {
    const app = await boot();
    const second = bootApp({
      app: 'resident',
      publicUrl: 'http://localhost:3000',
      signInPath: '/sign-in',
      host: '127.0.0.1',
      port: app.port,
      settings: settingsFor(database.url),
      modules: [ProbeModule],
    });
    await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await app.close();
  });
});
