import type { FastifyInstance } from 'fastify';
import { edgeErrors } from '../edge.errors';

/** Our own bodies have five levels at most, Stripe’s events some more. */
const MOST_LEVELS = 20;

/** A body of brackets in brackets, a hundred thousand deep, would exhaust the stack of everything that walks through it. */
export function refuseDeepBodies(server: FastifyInstance): void {
  server.addHook('preValidation', (request, _reply, done) => {
    if (isDeeper(request.body, MOST_LEVELS)) done(edgeErrors.malformed());
    else done();
  });
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return false;
  return levels === 0 || Object.values(value).some(inner => isDeeper(inner, levels - 1));
}
