import { localeOf } from '@kashikan/i18n';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { edgeErrors } from '../edge.errors';
import { problemDetails, problemOf } from '../errors/problem';

/** An address that the router cannot even read (`/%zz`) reaches neither guards nor filters, so it is answered here. */
export function answerUnroutable(_error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const problem = problemOf(edgeErrors.malformed(), localeOf(request.headers['accept-language']), request.id);
  void reply
    .status(problem.status)
    .header('x-content-type-options', 'nosniff')
    .type('application/problem+json')
    .send(problemDetails(problem));
}
