import { Database, UnitOfWork } from '@kashikan/database';
import { newId, systemActor } from '@kashikan/kernel';
import { QueueNotification } from '@kashikan/notifications';
import type { Doors } from '../../apps/worker/src/tasks/reconciler';
import { samples } from '../rules/notifications/samples';

interface Told {
  readonly accountId: string;
  readonly municipalityId: string;
}

/** Somebody without a mail address is to be told that their room closes: a call that staff owe. */
export async function aCallToMake(get: Doors, { accountId, municipalityId }: Told): Promise<string> {
  const dedupeKey = `spec-call:${newId()}`;
  await get(UnitOfWork).run({ actor: systemActor('spec'), verb: 'spec.notify' }, tx =>
    get(QueueNotification).run(tx, {
      template: 'booking-closed',
      params: samples['booking-closed'],
      accountId,
      recipient: null,
      locale: 'ja',
      municipalityId,
      dedupeKey,
    }),
  );
  const call = await get(Database).row<{ id: string }>('SELECT id FROM notifications WHERE dedupe_key = $1', [
    dedupeKey,
  ]);
  return call?.id ?? '';
}
