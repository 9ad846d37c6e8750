import { LapseChanges } from '@kashikan/journeys';
import type { Reconciler } from './reconciler';

export const lapseChanges: Reconciler = {
  name: 'lapse-changes',
  every: 'minute',
  run: get => get(LapseChanges).run(),
};
