import type { Clock } from '@kashikan/kernel';
import type { FastifyInstance } from 'fastify';
import { MailStore } from './mail-store';
import { mailboxRoutes } from './mailbox-routes';
import type { ReceivedMail } from './received-mail';
import { SmtpListener } from './smtp-listener';

export interface MailboxOptions {
  /** 0 takes any free port. */
  readonly smtpPort: number;
  readonly stateFile?: string;
  readonly clock: Clock;
}

export interface Mailbox {
  /** For SMTP_URL. */
  readonly smtpUrl: string;
  routes(app: FastifyInstance): void;
  /** Newest first. */
  all(): readonly ReceivedMail[];
  latestTo(address: string): ReceivedMail | undefined;
  /** False makes it put mails off, as an overloaded server does. */
  setAccepting(accepting: boolean): void;
  stop(): Promise<void>;
}

/** The stand-in for the town's mail server and for everybody's mailbox. Not for production: it delivers to nobody. */
export async function startMailbox(options: MailboxOptions): Promise<Mailbox> {
  if (process.env['NODE_ENV'] === 'production')
    throw new Error('The mailbox is a stand-in for practice and does not start in production.');
  const store = new MailStore(options.stateFile);
  const listener = new SmtpListener(store, options.clock);
  const port = await listener.listen(options.smtpPort);
  return {
    smtpUrl: `smtp://127.0.0.1:${port}`,
    routes: app => mailboxRoutes(app, store),
    all: () => store.all(),
    latestTo: address => store.latestTo(address),
    setAccepting: accepting => {
      listener.accepting = accepting;
    },
    stop: () => listener.stop(),
  };
}
