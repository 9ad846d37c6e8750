import { handle } from '@kashikan/jobs';
import { ReceiveStripeEvent, stripeEventTask } from '@kashikan/journeys';
import type { JobHandler } from './reconciler';

export const followStripeEvent: JobHandler = get =>
  handle(stripeEventTask, ({ eventId }) => get(ReceiveStripeEvent).process(eventId));
