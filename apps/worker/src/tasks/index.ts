import { defineTask, defineTasks, everyHour, everyMinute, handle, type Tasks } from '@kashikan/jobs';
import { checkBooks } from './check-books.task';
import { closePayment } from './close-payment.task';
import { endUnusedRoles } from './end-unused-roles.task';
import { finishUses } from './finish-uses.task';
import { followRefunds } from './follow-refunds.task';
import { followStripeEvent } from './follow-stripe-event.task';
import { forgetOldData } from './forget-old-data.task';
import { forgetOldRows } from './forget-old-rows.task';
import { keepClosures } from './keep-closures.task';
import { lapseChanges } from './lapse-changes.task';
import { lapseHolds } from './lapse-holds.task';
import { lapseUnpaid } from './lapse-unpaid.task';
import { offerWaiting, serveLines } from './offer-waiting.task';
import { pollCharges } from './poll-charges.task';
import type { Doors, JobHandler, Reconciler } from './reconciler';
import { reportRecordHead } from './report-record-head.task';
import { sealRecord } from './seal-record.task';
import { sendNotification } from './send-notification.task';
import { submitRefund } from './submit-refund.task';
import { verifyRecord, verifyRecordDaily } from './verify-record.task';
import { syncStripeBalance } from './sync-stripe-balance.task';
import { watchRegistrations } from './watch-registrations.task';

/** Woken by the clock. */
export const reconcilers: readonly Reconciler[] = [
  lapseHolds,
  lapseUnpaid,
  lapseChanges,
  serveLines,
  finishUses,
  keepClosures,
  pollCharges,
  followRefunds,
  syncStripeBalance,
  watchRegistrations,
  forgetOldRows,
  forgetOldData,
  endUnusedRoles,
  checkBooks,
  sealRecord,
  verifyRecordDaily,
  reportRecordHead,
];

/** Woken by what happened. */
const handlers: readonly JobHandler[] = [
  sendNotification,
  followStripeEvent,
  submitRefund,
  closePayment,
  offerWaiting,
  verifyRecord,
];

/** Everything that the worker does; `get` finds the app's providers. */
export const tasksOf = (get: Doors): Tasks =>
  defineTasks(
    ...handlers.map(handler => handler(get)),
    ...reconcilers.map(reconciler => handle(defineTask(reconciler.name), () => reconciler.run(get))),
  );

export const crontab = reconcilers
  .map(({ name, every }) => (every === 'minute' ? everyMinute(name) : everyHour(name)))
  .join('\n');
