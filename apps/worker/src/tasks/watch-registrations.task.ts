import { WatchRegistrations } from '@kashikan/journeys';
import type { Reconciler } from './reconciler';

export const watchRegistrations: Reconciler = {
  name: 'watch-registrations',
  every: 'hour',
  run: get => get(WatchRegistrations).run(),
};
