import path from 'node:path';
import type { Clock } from '@kashikan/kernel';
import { type DigitalAppOptions, DigitalAppStandIn } from '../digital-app';
import { type Mailbox, startMailbox } from '../mailbox';
import { createStripeSandbox, type StripeSandboxControl } from '../stripe-sandbox';
import { listen, showPage, standInServer } from './http-server';
import { LandingPage } from './landing.view';
import { type StaffCode, StaffCodesPage } from './staff-codes.view';

export interface StandInsOptions {
  /** 0 takes any free port. */
  readonly port: number;
  readonly smtpPort: number;
  readonly host?: '127.0.0.1';
  /** How a browser reaches the pages, when that differs from the address listened on. */
  readonly publicUrl?: string;
  /** Where sandbox and mailbox are kept between two starts; without it they are forgotten. */
  readonly dataFolder?: string;
  readonly webhookUrl: URL | null;
  readonly webhookSecret: string;
  readonly clock: Clock;
  /** Who may ask the stand-in for the digital authentication app; without it there is none. */
  readonly digitalApp?: DigitalAppOptions;
  /** What the sample staff's authenticator apps show at a moment. */
  readonly staffCodes?: (at: Date) => readonly StaffCode[];
}

export interface StandIns {
  readonly url: string;
  readonly smtpUrl: string;
  readonly stripe: StripeSandboxControl;
  readonly mailbox: Mailbox;
  stop(): Promise<void>;
}

/** Everything that stands in for the outside world, on one address: payments, mail, and a page that says so. */
export async function startStandIns(options: StandInsOptions): Promise<StandIns> {
  const { clock, dataFolder } = options;
  const fileIn = (name: string): { stateFile?: string } =>
    dataFolder === undefined ? {} : { stateFile: path.join(dataFolder, name) };
  let url = options.publicUrl ?? '';
  const sandbox = createStripeSandbox({ ...options, publicUrl: () => url, ...fileIn('stripe-sandbox.json') });
  const mailbox = await startMailbox({ smtpPort: options.smtpPort, clock, ...fileIn('mailbox.jsonl') });
  const app = standInServer();
  app.get('/', (_request, reply) => showPage(reply, LandingPage()));
  app.get('/staff-codes', (_request, reply) =>
    showPage(reply, StaffCodesPage({ codes: options.staffCodes?.(clock.now()) ?? [] })),
  );
  sandbox.routes(app);
  if (options.digitalApp) new DigitalAppStandIn(options.digitalApp).routes(app, () => url);
  mailbox.routes(app);
  const stop = async (): Promise<void> => {
    await sandbox.stop();
    await mailbox.stop();
    await app.close();
  };
  try {
    const address = await listen(app, options.port, options.host ?? '127.0.0.1');
    url ||= address;
    return { url: address, smtpUrl: mailbox.smtpUrl, stripe: sandbox.control, mailbox, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
