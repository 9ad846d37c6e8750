import type { FastifyInstance, FastifyRequest } from 'fastify';
import { edgeErrors } from '../edge.errors';

/** A file lies in memory whole, and before anybody knows who sends it: so many at a time, and no more. */
const MOST_AT_A_TIME = 8;

export function takeFewUploads(server: FastifyInstance): void {
  const underWay = new Set<FastifyRequest>();
  server.addHook('onRequest', (request, reply, done) => {
    if (!request.headers['content-type']?.startsWith('multipart/form-data')) return done();
    if (underWay.size >= MOST_AT_A_TIME) return done(edgeErrors.uploadsBusy());
    underWay.add(request);
    // Not `onResponse`, which never comes for a sender that goes away.
    reply.raw.once('close', () => underWay.delete(request));
    done();
  });
}
