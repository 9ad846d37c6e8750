import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { JourneyWorld } from './journey-world';
import type { StripeCall } from './planted-failure';

export interface Program {
  readonly port: number;
  /** The signal that ended it. */
  died(): Promise<string | null>;
  stop(): Promise<void>;
}

/** Starts one of the programs on the world's database and Stripe sandbox, and waits until it is ready. */
export async function aProgram(
  world: JourneyWorld,
  part: 'app' | 'worker',
  doom?: StripeCall,
): Promise<Program> {
  const script = (name: string) => path.join(__dirname, name);
  const { settings, clock } = world;
  const child = spawn(process.execPath, ['-r', script('run-typescript.cjs'), script('doomed-program.ts')], {
    env: {
      ...process.env,
      ...(settings as unknown as Record<string, string>),
      DATABASE_POOL: '4',
      RESIDENT_PORT: '0',
      NOW: clock.now().toISOString(),
      PART: part,
      DOOM: doom ?? '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit') as Promise<[number | null, string | null]>;
  return {
    port: await portOf(child, ended),
    died: async () => (await ended)[1],
    async stop() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

async function portOf(child: ChildProcess, ended: Promise<unknown>): Promise<number> {
  const lines = createInterface({ input: child.stdout! });
  const ready = (once(lines, 'line') as Promise<[string]>).then(([line]) =>
    Number(/^ready (\d+)$/.exec(line)?.[1]),
  );
  const port = await Promise.race([ready, ended.then(() => NaN)]);
  if (Number.isNaN(port)) throw new Error('the program did not come up');
  return port;
}
