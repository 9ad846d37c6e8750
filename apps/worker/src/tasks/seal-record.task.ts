import { SealRecord } from '@kashikan/audit';
import type { Reconciler } from './reconciler';

export const sealRecord: Reconciler = {
  name: 'seal-record',
  every: 'minute',
  run: get => get(SealRecord).run(),
};
