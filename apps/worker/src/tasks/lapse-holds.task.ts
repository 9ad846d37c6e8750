import { LapseHolds } from '@kashikan/journeys';
import type { Reconciler } from './reconciler';

export const lapseHolds: Reconciler = {
  name: 'lapse-holds',
  every: 'minute',
  run: get => get(LapseHolds).run(),
};
