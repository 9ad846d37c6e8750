import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { StaffStore } from '../store/staff.store';
import { RemovePasskey } from './remove-passkey';

/** Staff keep a second factor at all times. Throws `staff.last-factor`. */
@Injectable()
export class RemoveStaffPasskey {
  constructor(
    private readonly remove: RemovePasskey,
    private readonly staff: StaffStore,
  ) {}

  async run(tx: Tx, staffId: string, passkeyId: string): Promise<void> {
    await this.staff.lock(tx, staffId);
    await this.remove.run(tx, { kind: 'staff', id: staffId }, passkeyId);
    if (!(await this.staff.hasFactor(tx, staffId))) throw identityErrors.lastFactor();
  }
}
