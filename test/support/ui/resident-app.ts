import { type RunningApp, Routes } from '@kashikan/edge';
import { startResident } from '../../../apps/resident/src/start-resident';
import { type JourneyWorld, journeyWorld } from '../journey-world';
import { settingsFor } from '../settings';

export interface ResidentApp {
  readonly address: string;
  /** Where the sandbox's payment page lives. */
  readonly stripeUrl: string;
  readonly world: JourneyWorld;
  /** The path patterns of all pages, as the router knows them. */
  readonly pages: readonly string[];
  close(): Promise<void>;
}

/** The residents' app on a town of its own, with the worker's tasks and the Stripe sandbox beside it. */
export async function residentApp({
  host = '127.0.0.1',
  environment = {},
  wantedPort = 0,
}: {
  host?: string;
  environment?: Record<string, string>;
  wantedPort?: number;
} = {}): Promise<ResidentApp> {
  const world = await journeyWorld(environment);
  const port = wantedPort || (await freePort());
  const address = `http://${host}:${port}`;
  const stripeUrl = world.settings.STRIPE_API_BASE ?? '';
  const settings = settingsFor(world.settings.DATABASE_URL, {
    RESIDENT_URL: address,
    RESIDENT_PORT: String(port),
    STRIPE_API_BASE: stripeUrl,
    ...environment,
  });
  const running: RunningApp = await startResident(settings, world.clock);
  return {
    address,
    stripeUrl,
    world,
    pages: running.app
      .get(Routes)
      .all()
      .filter(({ method, path }) => method === 'GET' && !/^\/(api|health|assets)/.test(path))
      .map(({ path }) => path),
    async close() {
      await running.close();
      await world.close();
    },
  };
}

/** The public address must be known before the app starts, since forms are checked against it. */
export async function freePort(): Promise<number> {
  const { createServer } = await import('node:net');
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  const address = server.address();
  await new Promise(resolve => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
