import { handle } from '@kashikan/jobs';
import { OfferWaiting, offerWaitingTask } from '@kashikan/journeys';
import type { JobHandler, Reconciler } from './reconciler';

/** Soon after a slot was given back that somebody waits for. */
export const offerWaiting: JobHandler = get =>
  handle(offerWaitingTask, ({ facilityId }) => get(OfferWaiting).house(facilityId));

/** What was freed otherwise, what a process that died left undecided, and who waits for a time that is over. */
export const serveLines: Reconciler = {
  name: 'serve-waiting-lines',
  every: 'minute',
  run: get => get(OfferWaiting).run(),
};
