import { localeOf } from '@kashikan/i18n';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { edgeErrors } from '../edge.errors';
import { bareHeaders } from './security-headers';
import { problemDetails, problemOf } from '../errors/problem';

/** An address that the router cannot even read (`/%zz`) reaches neither guards nor filters, so it is answered here. */
export const answerUnroutable =
  (publicUrl: string) => (_: Error, request: FastifyRequest, reply: FastifyReply) => {
    const problem = problemOf(
      edgeErrors.malformed(),
      localeOf(request.headers['accept-language']),
      request.id,
    );
    void reply
      .status(problem.status)
      .headers({ ...bareHeaders(publicUrl), 'x-request-id': request.id })
      .type('application/problem+json')
      .send(problemDetails(problem));
  };
