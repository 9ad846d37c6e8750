import { type Look, Looks } from '@kashikan/audit';
import { Clock, newId } from '@kashikan/kernel';
import type { INestApplicationContext } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import type { IncomingMessage } from 'node:http';
import { SessionCookie } from '../access/session-cookie';
import { type EdgeRequest } from '../request/edge-request';
import { Log } from './log';
import { Readiness } from './readiness';

/** The id under which a request is found behind a proxy: the proxy's, when it looks like one, or our own. */
export const requestIdOf = (request: IncomingMessage): string => {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[A-Za-z0-9_-]{8,64}$/.test(given) ? given : newId();
};

/** What every answer carries, and the one line that is logged about it. */
export function markEveryAnswer(server: FastifyInstance, app: INestApplicationContext): void {
  const [cookie, log, readiness] = [app.get(SessionCookie), app.get(Log), app.get(Readiness)];
  const [looks, clock] = [app.get(Looks, { strict: false }), app.get(Clock, { strict: false })];
  server.addHook('onSend', (request: EdgeRequest, reply, _payload, done) => {
    void reply.header('x-request-id', request.id);
    // A connection kept alive would keep a stopping process alive as well.
    if (readiness.isStopping) void reply.header('connection', 'close');
    // Personal unless said otherwise: most answers depend on who asks, and forms hold a key that must not be shared.
    if (!reply.hasHeader('cache-control')) void reply.header('cache-control', 'no-store');
    const minted = request.edge?.visitor?.mintedToken;
    if (minted !== undefined && !request.edge?.cookieSet) cookie.mark(reply, minted);
    // Before the answer leaves: what was seen is never unknown to us.
    const look = lookOf(request, clock.now());
    if (look) looks.add(look);
    done();
  });
  server.addHook('onResponse', (request, reply, done) => {
    log.request({
      requestId: request.id,
      method: request.method,
      route: request.routeOptions.url ?? 'unknown',
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime * 10) / 10,
    });
    done();
  });
}

function lookOf(request: EdgeRequest, lookedAt: Date): Look | undefined {
  const staff = request.edge?.visitor?.staff;
  if (!staff || staff.seenAccountIds.length === 0) return undefined;
  return {
    lookedAt,
    staffId: staff.id,
    municipalityId: staff.municipalityId,
    accountIds: staff.seenAccountIds,
    page: `${request.method} ${request.routeOptions.url ?? 'unknown'}`,
    requestId: request.id,
  };
}
