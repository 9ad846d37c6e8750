import { newId } from '@kashikan/kernel';
import type { Ask } from './asks';

/** What came back over HTTP. */
export interface Told {
  readonly status: number;
  /** The code of a refusal. */
  readonly code: string | undefined;
  readonly text: string;
  readonly location: string;
}

/** Somebody who can ask: signed in, or nobody. */
export type Asker = (ask: Ask) => Promise<Told>;

/** Asks the app that listens on `port`, with the cookie of whoever asks; each POST with a key of its own. */
export const askerOn =
  (port: number, cookie = ''): Asker =>
  async ({ method, path, body }) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        accept: 'application/json',
        cookie,
        'idempotency-key': newId(),
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await answer.text();
    const isProblem = answer.headers.get('content-type')?.startsWith('application/problem+json');
    return {
      status: answer.status,
      code: isProblem ? (JSON.parse(text) as { code: string }).code : undefined,
      text,
      location: answer.headers.get('location') ?? '',
    };
  };

/** A refusal for what was sent, or because somebody was faster, comes after the door: whoever gets it was let in. */
export function outcome({ status, code }: Told): string | number {
  if (status >= 500) return `broken (${status})`;
  const isShutOut = status === 403 || status === 404 || code === 'session.sign-in-needed';
  return isShutOut ? status : 'in';
}
