import { handle } from '@kashikan/jobs';
import { CloseOpenPayment, closePaymentTask } from '@kashikan/journeys';
import { systemActor } from '@kashikan/kernel';
import type { JobHandler } from './reconciler';

export const closePayment: JobHandler = get =>
  handle(closePaymentTask, ({ bookingId }) =>
    get(CloseOpenPayment).run(systemActor('close-payment'), bookingId),
  );
