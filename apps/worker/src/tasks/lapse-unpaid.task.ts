import { LapseUnpaid } from '@kashikan/journeys';
import type { Reconciler } from './reconciler';

export const lapseUnpaid: Reconciler = {
  name: 'lapse-unpaid',
  every: 'minute',
  run: get => get(LapseUnpaid).run(),
};
