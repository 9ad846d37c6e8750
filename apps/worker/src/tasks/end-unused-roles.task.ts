import { UnitOfWork } from '@kashikan/database';
import { EndUnusedRoles } from '@kashikan/identity';
import { systemActor } from '@kashikan/kernel';
import type { Reconciler } from './reconciler';

/** A role that nobody uses is a door that nobody watches. */
export const endUnusedRoles: Reconciler = {
  name: 'end-unused-roles',
  every: 'hour',
  run: async get => {
    await get(UnitOfWork).run({ actor: systemActor('end-unused-roles'), verb: 'staff.end-unused' }, tx =>
      get(EndUnusedRoles).run(tx),
    );
  },
};
