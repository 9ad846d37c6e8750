import type { FastifyInstance } from 'fastify';
import { parse } from 'qs';

/** Reads form bodies the way Stripe writes them: `line_items[0][price_data][currency]=jpy`. */
export function acceptForms(app: FastifyInstance): void {
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => done(null, readForm(body as string)),
  );
}

export const readForm = (text: string): Record<string, unknown> =>
  parse(text, { depth: 12, arrayLimit: 100, parameterLimit: 2000 });
