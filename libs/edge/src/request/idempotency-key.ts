import type { IdempotencyKey as Key } from '@kashikan/database';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { createHash } from 'node:crypto';
import { edgeErrors } from '../edge.errors';
import { type EdgeRequest, isForm, marksOf, visitorOf } from './edge-request';

/** The hidden field that carries a form's key; written by the Form of ui. */
export const IDEMPOTENCY_FIELD = '_idempotency';

export type IdempotencyKey = Key;

function readKey(_: unknown, context: ExecutionContext): Key {
  const request = context.switchToHttp().getRequest<EdgeRequest>();
  const header = request.headers['idempotency-key'];
  const key = isForm(request) ? marksOf(request).formKey : Array.isArray(header) ? header[0] : header;
  if (!key || key.length < 8 || key.length > 200) throw edgeErrors.keyMissing();
  const { kind, id } = visitorOf(request).actor;
  return {
    scope: `${kind}:${id} ${request.method} ${request.routeOptions.url ?? request.url}`,
    key,
    requestHash: hashOf([request.url, request.body ?? null]),
  };
}

/** Tells the description of the API that the route wants the header. */
const describeHeader: ParameterDecorator = (controller, method) => {
  const handler = method && Object.getOwnPropertyDescriptor(controller, method);
  if (handler)
    ApiHeader({
      name: 'Idempotency-Key',
      required: true,
      description: 'New for each application, the same when it is sent again; 8 to 200 characters',
    })(controller, method, handler);
};

/**
 * The key of a POST that takes a slot or money (IETF draft-ietf-httpapi-idempotency-key-header): the header `Idempotency-Key`
 * of a JSON request, the hidden field of a form. Refuses a request without one. The scope holds the sender, so that nobody can
 * replay another's key; somebody who has not signed in is recognised by the cookie.
 */
export const IdempotencyKey = createParamDecorator(readKey, [describeHeader]);

/** The same content gives the same hash, whatever the order of its fields. */
const hashOf = (content: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(content, (_, value: unknown) => inOrder(value)))
    .digest('hex');

const inOrder = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !Buffer.isBuffer(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
