import type { FastifyRequest } from 'fastify';
import { Visitor } from './visitor';

/** What edge keeps with a request while it is answered. */
export interface EdgeMarks {
  visitor?: Visitor;
  /** The key that a form carried, taken off its body. */
  formKey?: string;
  /** The session cookie has been set in this answer, so a token made meanwhile is out of date. */
  cookieSet?: boolean;
}

export type EdgeRequest = FastifyRequest & { edge?: EdgeMarks; rawBody?: Buffer };

export const marksOf = (request: EdgeRequest): EdgeMarks => (request.edge ??= {});

/**
 * The visitor as the guard found them; a request refused before that counts as nobody's. Such a stand-in is not kept: its cookie
 * would replace that of the session, and whoever mistyped an address would be signed out.
 */
export const visitorOf = (request: EdgeRequest): Visitor => request.edge?.visitor ?? new Visitor(request.id);

export const isForm = (request: FastifyRequest): boolean =>
  /^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(request.headers['content-type'] ?? '');

export const isApi = (request: FastifyRequest): boolean =>
  request.url === '/api' || request.url.startsWith('/api/') || request.url.startsWith('/health/');

/** Whether the answer is a page for a person. */
export const wantsPage = (request: FastifyRequest): boolean =>
  !isApi(request) && (request.headers.accept ?? '').includes('text/html');
