import type { FastifyRequest } from 'fastify';
import { invalid, StripeProblem } from '../stripe-problem';
import { API_VERSION } from '../vendor-objects';

/** Only test keys: a live key that reaches a stand-in is a mistake that must be heard. */
export function authenticate(request: FastifyRequest): void {
  const key = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
  if (!key.startsWith('sk_test_'))
    throw new StripeProblem(401, 'invalid_request_error', 'Invalid API Key provided.');
  const version = request.headers['stripe-version'];
  if (version !== undefined && version !== API_VERSION)
    throw invalid(`This sandbox speaks ${API_VERSION} only.`, 'Stripe-Version');
}
