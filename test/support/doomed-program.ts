import 'reflect-metadata';
import { readSettings } from '@kashikan/config';
import { FixedClock } from '@kashikan/kernel';
import { StripeGateway } from '@kashikan/payments';
import { startResident } from '../../apps/resident/src/start-resident';
import { startWorker } from '../../apps/worker/src/start-worker';

/**
 * The residents' app or the worker in a process of its own. With DOOM it kills itself, as a power cut would, the moment that call to
 * Stripe has had its effect: nothing of the answer is ever written down. Without DOOM it is the same program after its restart.
 */
async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const clock = new FixedClock(new Date(process.env['NOW'] ?? ''));
  const heartbeat = { beatEveryMs: 200, silentAfterMs: 1_500 };
  const isApp = process.env['PART'] === 'app';
  const { app } = isApp
    ? await startResident(settings, clock)
    : await startWorker(settings, { clock, heartbeat });
  const call = process.env['DOOM'];
  if (call) doom(app.get(StripeGateway, { strict: false }), call);
  const port = 'getHttpServer' in app ? (app.getHttpServer().address() as { port: number }).port : 0;
  process.stdout.write(`ready ${port}\n`);
}

function doom(gateway: StripeGateway, call: string): void {
  const calls = gateway as unknown as Record<string, (input: unknown) => Promise<unknown>>;
  const real = calls[call]?.bind(gateway);
  if (!real) throw new Error(`the gateway has no ${call}`);
  calls[call] = async input => {
    await real(input);
    process.kill(process.pid, 'SIGKILL');
    return new Promise(() => undefined);
  };
}

void main();
