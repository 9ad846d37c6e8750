import { changedOf, type Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import type { RoleGrant } from '../rules/permissions';
import { StaffStore } from '../store/staff.store';

/** Replaces the roles of a member of staff. It holds from their next request on, because roles are read with the session. */
@Injectable()
export class SetStaffRoles {
  constructor(private readonly store: StaffStore) {}

  async run(tx: Tx, staffId: string, grants: readonly RoleGrant[]): Promise<void> {
    const before = await this.store.grantsOf(tx, staffId);
    await this.store.setRoles(tx, staffId, grants);
    tx.touch('staff', staffId, { event: 'roles-set', ...changedOf({ grants: before }, { grants }) });
  }
}
