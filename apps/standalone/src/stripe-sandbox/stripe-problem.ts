/** An answer that says no, in Stripe's form. */
export class StripeProblem extends Error {
  constructor(
    readonly status: number,
    readonly type: 'invalid_request_error' | 'idempotency_error' | 'card_error' | 'api_error',
    message: string,
    readonly detail: { readonly code?: string; readonly param?: string } = {},
  ) {
    super(message);
  }

  get body(): { error: Record<string, string> } {
    return { error: { type: this.type, message: this.message, ...this.detail } };
  }
}

export const invalid = (message: string, param?: string, code?: string): StripeProblem =>
  new StripeProblem(400, 'invalid_request_error', message, {
    ...(code !== undefined && { code }),
    ...(param !== undefined && { param }),
  });

export const missing = (kind: string, id: string): StripeProblem =>
  new StripeProblem(404, 'invalid_request_error', `No such ${kind}: '${id}'`, {
    code: 'resource_missing',
    param: 'id',
  });
