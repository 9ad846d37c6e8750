import { assets } from '@kashikan/ui';
import type { FastifyInstance } from 'fastify';

/** The files of ui. Their names hold their hash, so a browser asks for each once. */
export function serveAssets(server: FastifyInstance): void {
  for (const { path, body, contentType, etag } of assets())
    server.get(path, (request, reply) => {
      void reply.headers({ etag, 'cache-control': 'public, max-age=31536000, immutable' });
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      return reply.type(contentType).send(body);
    });
}
