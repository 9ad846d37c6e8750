import Stripe from 'stripe';
import { WebhookRefused } from '../payments.errors';
import type { ProviderEvent } from './provider-facts';
import { readEvent } from './read-event';

const TOLERANCE_SECONDS = 300;

export interface WebhookEnvelope {
  /** The bytes as they arrived: a body that was parsed and written again no longer fits its signature. */
  readonly rawBody: Buffer;
  readonly signature: string | undefined;
  readonly secret: string;
  readonly livemode: boolean;
  readonly receivedAt: Date;
}

/**
 * The time that was signed. The SDK takes the last `t` of a header and accepts one that lies in the future; a header with
 * several, or one more than 300 s ahead of us, is refused here.
 */
function refuseFutureStamp(header: string, receivedAt: Date): void {
  const stamps = header.split(',').filter(item => item.startsWith('t='));
  if (stamps.length !== 1) throw new WebhookRefused('not exactly one timestamp');
  const ahead = Number(stamps[0]!.slice(2)) - receivedAt.getTime() / 1000;
  if (!(ahead <= TOLERANCE_SECONDS)) throw new WebhookRefused('timestamp in the future');
}

/** The event, when the signature, the age and the mode are right; throws `payments.webhook-refused` otherwise. */
export function verifyWebhook(envelope: WebhookEnvelope): ProviderEvent {
  const { rawBody, signature, secret, receivedAt } = envelope;
  if (!Buffer.isBuffer(rawBody)) throw new WebhookRefused('not the raw body');
  if (!signature) throw new WebhookRefused('no signature');
  refuseFutureStamp(signature, receivedAt);
  let event: Stripe.Event;
  try {
    event = Stripe.webhooks.constructEvent(
      rawBody,
      signature,
      secret,
      TOLERANCE_SECONDS,
      undefined,
      receivedAt.getTime(),
    );
  } catch (error) {
    throw new WebhookRefused('signature, age or body', error);
  }
  if (event.livemode !== envelope.livemode) throw new WebhookRefused('live and test mode differ');
  return readEvent(event);
}
