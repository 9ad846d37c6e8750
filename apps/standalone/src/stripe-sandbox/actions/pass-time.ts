import type { Sandbox } from '../sandbox';
import { invalid } from '../stripe-problem';
import type { Session } from '../vendor-objects';
import { sessionRow } from './find';
import { expireKonbini } from './konbini';
import { fail } from './refunds';

/** Closes an open session; a completed one cannot be closed, and the caller must learn which it was. */
export function expireSession(sandbox: Sandbox, sessionId: string): Session {
  const session = sessionRow(sandbox, sessionId).object;
  if (session.status !== 'open')
    throw invalid(
      'Only Checkout Sessions with a status in ["open"] can be expired. ' +
        `This Checkout Session has a status of \`${session.status}\`.`,
    );
  session.status = 'expired';
  session.url = null;
  sandbox.emit('checkout.session.expired', session);
  return session;
}

/** Everything whose time has come, as thunks: nothing is due most of the time, and then nothing is written. */
export function dueByTime(sandbox: Sandbox): (() => void)[] {
  const now = sandbox.seconds();
  const { sessions, intents, refunds } = sandbox.state;
  const due: (() => void)[] = [];
  for (const { object: session } of Object.values(sessions)) {
    if (session.status === 'open' && session.expires_at <= now)
      due.push(() => void expireSession(sandbox, session.id));
    else if (session.status === 'complete' && session.payment_status === 'unpaid' && session.payment_intent) {
      const ends = intents[session.payment_intent]?.next_action?.konbini_display_details.expires_at;
      if (ends !== undefined && ends < now) due.push(() => expireKonbini(sandbox, session.id));
    }
  }
  for (const refund of Object.values(refunds)) {
    const ends = refund.next_action?.display_details?.expires_at;
    if (refund.status === 'requires_action' && ends !== undefined && ends < now)
      due.push(() => fail(sandbox, refund, 'declined'));
  }
  return due;
}
