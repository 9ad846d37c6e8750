import { FinishUses } from '@kashikan/journeys';
import type { Reconciler } from './reconciler';

export const finishUses: Reconciler = {
  name: 'finish-uses',
  every: 'minute',
  run: get => get(FinishUses).run(),
};
