import { handle } from '@kashikan/jobs';
import { SubmitRefund, submitRefundTask } from '@kashikan/journeys';
import { systemActor } from '@kashikan/kernel';
import type { JobHandler } from './reconciler';

export const submitRefund: JobHandler = get =>
  handle(submitRefundTask, ({ refundId }) => get(SubmitRefund).run(systemActor('submit-refund'), refundId));
