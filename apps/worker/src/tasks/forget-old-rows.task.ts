import { UnitOfWork } from '@kashikan/database';
import { ForgetOldSignIns, IdentityImageStore } from '@kashikan/identity';
import { addMinutes, systemActor } from '@kashikan/kernel';
import type { Reconciler } from './reconciler';

/** The IETF draft wants a key to be known for a day; a week also covers a form that was left open over a weekend. */
const KEEP_KEYS_MINUTES = 7 * 24 * 60;

/** A picture of a document that nobody looked at in a month is not worth its risk; the person is asked for another. */
const KEEP_IMAGES_MINUTES = 30 * 24 * 60;

/** Removes what nobody can use any more: codes, sessions, counts, and the answers kept for repeated requests. */
export const forgetOldRows: Reconciler = {
  name: 'forget-old-rows',
  every: 'hour',
  run: get =>
    get(UnitOfWork).run({ actor: systemActor('forget-old-rows'), verb: 'housekeeping.forget' }, async tx => {
      const signIns = await get(ForgetOldSignIns).run(tx);
      const keys = await tx.change('DELETE FROM idempotency_keys WHERE created_at < $1', [
        addMinutes(tx.now, -KEEP_KEYS_MINUTES),
      ]);
      const images = await get(IdentityImageStore).lapse(tx, addMinutes(tx.now, -KEEP_IMAGES_MINUTES));
      tx.touch('housekeeping', 'forget-old-rows', { ...signIns, keys, images });
    }),
};
