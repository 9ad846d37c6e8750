import http from 'node:http';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly cookie: string | undefined;
}

export interface Asking {
  readonly method?: string;
  readonly path: string;
  readonly headers?: Record<string, string>;
  readonly body?: unknown;
}

/** Real HTTP over connections that stay open, as from so many browsers at once. */
export class Crowd {
  private readonly agent: http.Agent;

  constructor(
    private readonly port: number,
    private readonly size: number,
  ) {
    this.agent = new http.Agent({ keepAlive: true, maxSockets: size, maxFreeSockets: size });
  }

  /** Opens every connection, so that the rush itself is not spread out by the handshakes. */
  async gather(): Promise<void> {
    const all = Array.from({ length: this.size }, () => this.ask({ path: '/health/live' }));
    await Promise.all(all);
  }

  ask({ method = 'GET', path, headers = {}, body }: Asking): Promise<Answer> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    return new Promise((resolve, reject) => {
      const options = {
        agent: this.agent,
        host: '127.0.0.1',
        port: this.port,
        method,
        path,
        headers: {
          accept: 'application/json',
          ...(text ? { 'content-type': 'application/json' } : {}),
          ...headers,
        },
      };
      const request = http.request(options, response => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
        response.on('end', () => resolve(answerOf(response, Buffer.concat(chunks).toString('utf8'))));
      });
      request.on('error', reject).end(text);
    });
  }

  leave(): void {
    this.agent.destroy();
  }
}

const answerOf = ({ statusCode = 0, headers }: http.IncomingMessage, text: string): Answer => ({
  status: statusCode,
  body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : {},
  cookie: headers['set-cookie']?.[0]?.split(';')[0],
});
