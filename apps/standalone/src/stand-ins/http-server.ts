import { readFileSync } from 'node:fs';
import path from 'node:path';
import fastify, { type FastifyInstance, type FastifyReply } from 'fastify';
import type { VNode } from 'preact';
import { acceptForms, readForm } from './forms';
import { html } from './page';

/** Pages only: nothing is loaded from elsewhere, nothing runs, forms go back to the stand-ins (and on to the site paid for). */
const policy = [
  "default-src 'none'",
  "style-src 'self'",
  'img-src data:',
  "frame-src 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'",
].join('; ');

/** Served as one file. */
const sheets = ['stand-ins.css', 'stand-ins-forms-and-tables.css'];
const readSheet = (sheet: string): string => readFileSync(path.join(__dirname, sheet), 'utf8');

export const showPage = (reply: FastifyReply, page: VNode, status = 200): FastifyReply =>
  reply
    .code(status)
    .header('content-security-policy', policy)
    .header('cache-control', 'no-store')
    .header('referrer-policy', 'no-referrer')
    .type('text/html; charset=utf-8')
    .send(html(page));

/** The plain HTTP server that the stand-ins share. */
export function standInServer(): FastifyInstance {
  const app = fastify({
    logger: false,
    bodyLimit: 1_000_000,
    forceCloseConnections: true,
    routerOptions: { querystringParser: readForm },
  });
  acceptForms(app);
  app.addHook('onSend', (_request, reply, _payload, done) => {
    reply.header('x-content-type-options', 'nosniff');
    done();
  });
  app.get('/stand-ins.css', (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(sheets.map(readSheet).join('')),
  );
  return app;
}

/** Starts listening; a port in use is told in one sentence. Returns the address, without a slash at the end. */
export async function listen(app: FastifyInstance, port: number, host: string): Promise<string> {
  try {
    await app.listen({ port, host });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new Error(`Port ${port} is in use, so the stand-ins cannot start.`, { cause: error });
    throw error;
  }
  const address = app.server.address();
  return `http://${host}:${typeof address === 'object' && address ? address.port : port}`;
}
