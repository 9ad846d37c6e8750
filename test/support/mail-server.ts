import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export interface TestMailServer {
  readonly url: string;
  readonly received: Email[];
  /** What to answer to the next text handed over: nothing takes it, a number refuses it, `hang-up` breaks the connection. */
  answers: (number | 'hang-up')[];
  /** The same for the recipient. */
  recipientAnswers: number[];
  close(): Promise<void>;
}

/** A mail server on a free port that takes mail, or does not, as the spec says. */
export async function startMailServer(): Promise<TestMailServer> {
  const refusal = (code: number) => Object.assign(new Error('refused by the spec'), { responseCode: code });
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    closeTimeout: 100,
    onRcptTo(_address, _session, callback) {
      const code = test.recipientAnswers.shift();
      callback(code ? refusal(code) : null);
    },
    onData(stream, session, callback) {
      void stream.toArray().then(async (chunks: Buffer[]) => {
        const answer = test.answers.shift();
        if (answer === 'hang-up') return destroyConnection(server, session.id);
        if (answer) return callback(refusal(answer));
        test.received.push(await PostalMime.parse(Buffer.concat(chunks)));
        callback();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const test: TestMailServer = {
    url: `smtp://127.0.0.1:${port}`,
    received: [],
    answers: [],
    recipientAnswers: [],
    close: () => new Promise(resolve => server.close(() => resolve())),
  };
  return test;
}

/** Cuts the wire without a word, as a crash of the server would. */
function destroyConnection(server: SMTPServer, sessionId: string): void {
  const { connections } = server as unknown as {
    connections: Set<{ id: string; _socket: { destroy(): void } }>;
  };
  for (const connection of connections) if (connection.id === sessionId) connection._socket.destroy();
}
