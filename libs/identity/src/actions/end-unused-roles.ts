import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { StaffRolesStore } from '../store/staff-roles.store';

/** Ends the roles that nobody has used for as long as their municipality says; run by the clock. */
@Injectable()
export class EndUnusedRoles {
  constructor(private readonly roles: StaffRolesStore) {}

  async run(tx: Tx): Promise<number> {
    const ended = await this.roles.endUnused(tx);
    for (const { staffId, municipalityId, ...role } of ended)
      tx.touch('staff', staffId, { event: 'role-unused', ...role }, municipalityId);
    return ended.length;
  }
}
