import { type Clock, newId } from '@kashikan/kernel';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import type { MailStore } from './mail-store';
import { readMail } from './received-mail';

const MOST_BYTES = 10 * 1024 * 1024;

async function bytesOf(stream: SMTPServerDataStream): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

const refusal = (text: string, responseCode: number): Error =>
  Object.assign(new Error(text), { responseCode });

/** A mail server that keeps everything and sends nothing on. */
export class SmtpListener {
  private readonly server: SMTPServer;
  /** When false, every mail is put off with 451, as by an overloaded server. */
  accepting = true;

  constructor(
    private readonly store: MailStore,
    private readonly clock: Clock,
  ) {
    this.server = new SMTPServer({
      name: 'mailbox.kashikan.invalid',
      authOptional: true,
      disabledCommands: ['AUTH', 'STARTTLS'],
      size: MOST_BYTES,
      closeTimeout: 500,
      logger: false,
      onData: (stream, session, done) => {
        this.take(stream, session).then(
          () => done(),
          (error: Error) => done(error),
        );
      },
    });
  }

  /** Resolves with the port. */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', (error: NodeJS.ErrnoException) => {
        const taken = error.code === 'EADDRINUSE';
        reject(
          taken ? new Error(`Port ${port} is in use, so the mailbox cannot start.`, { cause: error }) : error,
        );
      });
      const server = this.server.listen(port, '127.0.0.1', () => {
        // After the start an error of one connection must not end the process.
        this.server.on('error', () => undefined);
        const address = server.address();
        resolve(typeof address === 'object' && address ? address.port : port);
      });
    });
  }

  stop(): Promise<void> {
    return new Promise(resolve => this.server.close(() => resolve()));
  }

  private async take(stream: SMTPServerDataStream, session: SMTPServerSession): Promise<void> {
    const raw = await bytesOf(stream);
    if (!this.accepting) throw refusal('Please try again later.', 451);
    if (stream.sizeExceeded) throw refusal('The message is too large.', 552);
    const to = session.envelope.rcptTo.map(one => one.address);
    this.store.add(await readMail(raw, { id: newId(), to, receivedAt: this.clock.now() }));
  }
}
