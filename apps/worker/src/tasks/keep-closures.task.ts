import { KeepClosures } from '@kashikan/journeys';
import type { Reconciler } from './reconciler';

export const keepClosures: Reconciler = {
  name: 'keep-closures',
  every: 'minute',
  run: get => get(KeepClosures).run(),
};
