import { refusedBy, type Tx } from '@kashikan/database';
import { newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import type { RoleGrant } from '../rules/permissions';
import { Seals } from '../secrets/seals';
import { StaffStore } from '../store/staff.store';

export interface NewStaff {
  readonly municipalityId: string;
  /** What they type to sign in; unique in the install. Small letters. */
  readonly login: string;
  readonly name: string;
  /** From `hashPassword`, made before the transaction because it takes its time. */
  readonly passwordHash: string;
  /** Base32, from `newTotpSecret`. */
  readonly totpSecret: string;
  readonly grants: readonly RoleGrant[];
}

/** Gives a member of staff a login; nobody has one without a second factor. Throws `staff.login-taken`. */
@Injectable()
export class CreateStaff {
  constructor(
    private readonly seals: Seals,
    private readonly store: StaffStore,
  ) {}

  async run(tx: Tx, staff: NewStaff): Promise<{ staffId: string }> {
    const staffId = newId();
    const totpSecret = this.seals.seal('staff.totp_secret', staffId, staff.totpSecret);
    await refusedBy(this.store.insert(tx, { ...staff, id: staffId, totpSecret }), {
      staff_login_once: identityErrors.loginTaken,
    });
    await this.store.setRoles(tx, staffId, staff.grants);
    tx.touch('staff', staffId, { event: 'created', grants: staff.grants }, staff.municipalityId);
    return { staffId };
  }
}
