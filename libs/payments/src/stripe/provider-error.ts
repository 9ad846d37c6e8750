import Stripe from 'stripe';
import { ProviderRefused, ProviderUnavailable } from '../payments.errors';

const { errors } = Stripe;

/**
 * Sorts the SDK's exceptions into "it said no" and "it could not be reached". A connection that broke, a 5xx or a key that
 * is still in use (409) leaves the outcome of a write unknown; a rate limit (429) is refused before anything happens.
 */
export function providerError(error: unknown, call: 'read' | 'write'): unknown {
  if (!(error instanceof errors.StripeError)) return error;
  if (error instanceof errors.StripeRateLimitError) return new ProviderUnavailable(false, error);
  if (error instanceof errors.StripeAuthenticationError || error instanceof errors.StripePermissionError)
    return new ProviderUnavailable(false, error);
  const answered = error.statusCode !== undefined && error.statusCode < 500 && error.statusCode !== 409;
  if (!answered || error instanceof errors.StripeConnectionError || error instanceof errors.StripeAPIError)
    return new ProviderUnavailable(call === 'write', error);
  return new ProviderRefused(error.code ?? error.rawType ?? error.type, error.param, error);
}

export async function asking<T>(call: 'read' | 'write', request: () => Promise<T>): Promise<T> {
  try {
    return await request();
  } catch (error) {
    throw providerError(error, call);
  }
}
