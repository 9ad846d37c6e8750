import type { Clock } from '@kashikan/kernel';
import { listen, standInServer } from '../stand-ins/http-server';
import type { StripeSandboxControl } from './control';
import { createStripeSandbox } from './create-sandbox';

export interface StartOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host?: '127.0.0.1';
  readonly webhookUrl: URL | null;
  readonly webhookSecret: string;
  readonly stateFile?: string;
  readonly clock: Clock;
  readonly publicUrl?: string;
}

export interface RunningSandbox {
  /** Also the `apiBase` of the gateway's settings. */
  readonly url: string;
  readonly control: StripeSandboxControl;
  stop(): Promise<void>;
}

/** The Stripe sandbox alone, as the tests use it; `startStandIns` has it together with the mailbox. */
export async function startStripeSandbox(options: StartOptions): Promise<RunningSandbox> {
  let url = options.publicUrl ?? '';
  const sandbox = createStripeSandbox({ ...options, publicUrl: () => url });
  const app = standInServer();
  sandbox.routes(app);
  const address = await listen(app, options.port, options.host ?? '127.0.0.1');
  url ||= address;
  return {
    url: address,
    control: sandbox.control,
    async stop() {
      await sandbox.stop();
      await app.close();
    },
  };
}
