import { SyncStripeBalance } from '@kashikan/journeys';
import { systemActor } from '@kashikan/kernel';
import type { Reconciler } from './reconciler';

export const syncStripeBalance: Reconciler = {
  name: 'sync-stripe-balance',
  every: 'minute',
  run: get => get(SyncStripeBalance).run(systemActor('sync-stripe-balance')),
};
