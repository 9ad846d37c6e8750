import { createHash } from 'node:crypto';
import type { Sandbox } from '../sandbox';
import { StripeProblem } from '../stripe-problem';

const KEPT_SECONDS = 24 * 60 * 60;

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly replayed?: boolean;
}

/** The same key with the same parameters gets the same answer, a refusal included; with others it is an error. */
export function answerOnce(
  sandbox: Sandbox,
  key: string | undefined,
  request: { readonly path: string; readonly params: unknown },
  work: () => unknown,
): Answer {
  if (key === undefined) return { status: 200, body: work() };
  const fingerprint = createHash('sha256').update(JSON.stringify(request)).digest('hex');
  const known = sandbox.state.answers[key];
  if (known && known.at > sandbox.seconds() - KEPT_SECONDS) {
    if (known.fingerprint === fingerprint) return { status: known.status, body: known.body, replayed: true };
    throw new StripeProblem(
      400,
      'idempotency_error',
      'Keys for idempotent requests can only be used with the same parameters they were first used with.',
    );
  }
  sandbox.requestKey = key;
  try {
    return remember({ status: 200, body: work() });
  } catch (error) {
    if (!(error instanceof StripeProblem)) throw error;
    return remember({ status: error.status, body: error.body });
  } finally {
    sandbox.requestKey = null;
  }

  function remember(answer: Answer): Answer {
    const body: unknown = structuredClone(answer.body);
    sandbox.state.answers[key!] = { fingerprint, status: answer.status, body, at: sandbox.seconds() };
    return { status: answer.status, body };
  }
}
