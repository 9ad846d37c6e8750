import { sqlStateOf } from '@kashikan/database';
import { DomainError } from '@kashikan/kernel';
import { HttpException } from '@nestjs/common';
import { edgeErrors } from '../edge.errors';

/** A character that PostgreSQL cannot keep (U+0000, half of a surrogate pair), in text and in JSON: nobody types it by mistake. */
const unstorable = new Set(['22021', '22P05']);

/** What an error means to the sender; undefined for a bug of ours. Fastify and Nest speak in statuses, so those are read. */
export function refusalOf(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  if (unstorable.has(sqlStateOf(error) ?? '')) return edgeErrors.malformed([], error);
  const status =
    error instanceof HttpException
      ? error.getStatus()
      : error instanceof Error && 'statusCode' in error && 'code' in error
        ? error.statusCode
        : undefined;
  switch (status) {
    case 400:
      return edgeErrors.malformed([], error);
    case 401:
      return edgeErrors.signInNeeded();
    case 403:
      return edgeErrors.foreignOrigin();
    case 404:
    case 405:
      return edgeErrors.routeUnknown();
    case 413:
      return edgeErrors.bodyTooLarge();
    case 414:
      return edgeErrors.malformed([], error);
    case 415:
      return edgeErrors.mediaTypeUnknown();
    case 503:
      return edgeErrors.stopping();
    default:
      return undefined;
  }
}
