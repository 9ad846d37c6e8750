import { refusedBy, type Tx } from '@kashikan/database';
import { newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { Seals } from '../secrets/seals';
import { type NewGrant, StaffStore } from '../store/staff.store';

export interface NewStaff {
  readonly municipalityId: string;
  /** What they type to sign in; unique in the install. Small letters. */
  readonly login: string;
  readonly name: string;
  readonly grants: readonly NewGrant[];
  /**
   * Only for samples and specs: from `hashPassword`, and base32 from `newTotpSecret`. Everybody else sets both up at the first sign-in,
   * and nobody gets in without a second factor.
   */
  readonly factors?: { readonly passwordHash: string; readonly totpSecret: string };
}

/** Gives a member of staff a login. Throws `staff.login-taken`. */
@Injectable()
export class CreateStaff {
  constructor(
    private readonly seals: Seals,
    private readonly store: StaffStore,
  ) {}

  async run(tx: Tx, { factors, ...staff }: NewStaff): Promise<{ staffId: string }> {
    const staffId = newId();
    const row = {
      ...staff,
      id: staffId,
      passwordHash: factors?.passwordHash ?? null,
      totpSecret: factors ? this.seals.seal('staff.totp_secret', staffId, factors.totpSecret) : null,
    };
    await refusedBy(this.store.insert(tx, row), { staff_login_once: identityErrors.loginTaken });
    await this.store.grant(tx, staffId, staff.grants);
    tx.touch('staff', staffId, { event: 'created', grants: staff.grants }, staff.municipalityId);
    return { staffId };
  }
}
