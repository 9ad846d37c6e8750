import type { FastifyInstance } from 'fastify';
import { StripeProblem } from '../stripe-problem';

/** `lose-answer`: the work is done and the connection breaks, so the caller cannot know. The others do nothing. */
export type Fault = 'lose-answer' | 'server-error' | 'too-many';

/** Faults to come, one per writing request, in the order in which they were asked for; and a switch for all requests. */
export class Faults {
  private readonly coming: Fault[] = [];
  reachable = true;

  plan(fault: Fault, times = 1): void {
    for (let i = 0; i < times; i += 1) this.coming.push(fault);
  }

  next(): Fault | undefined {
    return this.coming.shift();
  }
}

export function playFaults(app: FastifyInstance, faults: Faults): void {
  const lost = new WeakSet<object>();
  app.addHook('onRequest', (request, _reply, done) => {
    if (!faults.reachable) {
      request.raw.socket.destroy();
      return;
    }
    const fault = request.method === 'POST' ? faults.next() : undefined;
    if (fault === 'server-error')
      return done(new StripeProblem(500, 'api_error', 'An unknown error occurred.'));
    if (fault === 'too-many')
      return done(
        new StripeProblem(429, 'invalid_request_error', 'Too many requests.', { code: 'rate_limit' }),
      );
    if (fault === 'lose-answer') lost.add(request);
    done();
  });
  app.addHook('onSend', (request, _reply, payload, done) => {
    if (lost.has(request)) request.raw.socket.destroy();
    done(null, payload);
  });
}
