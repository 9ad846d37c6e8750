import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { edgeErrors } from '../edge.errors';
import { type EdgeRequest, isForm, marksOf, visitorOf } from '../request/edge-request';
import { IDEMPOTENCY_FIELD } from '../request/idempotency-key';

/** The hidden field that proves a form to be our own page's; written by the Form of ui. */
export const CSRF_FIELD = '_csrf';

/**
 * Second lock against forged forms. The first is Nest's check of Sec-Fetch-Site and Origin, which covers JSON too (a foreign
 * page cannot send JSON without a preflight that we never answer); an old browser that sends neither is stopped here. Takes the
 * hidden fields off the body, so that no route has to know them.
 */
@Injectable()
export class FormGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<EdgeRequest>();
    if (request.method === 'GET' || request.method === 'HEAD' || !isForm(request)) return true;
    const { [CSRF_FIELD]: token, [IDEMPOTENCY_FIELD]: key, ...fields } = (request.body ?? {}) as Fields;
    request.body = fields;
    if (typeof key === 'string') marksOf(request).formKey = key;
    const visitor = visitorOf(request);
    if (!visitor.cameWithCookie || typeof token !== 'string' || !same(token, visitor.csrfToken))
      throw edgeErrors.formStale();
    return true;
  }
}

type Fields = Record<string, unknown>;

const same = (given: string, expected: string): boolean => {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
};
