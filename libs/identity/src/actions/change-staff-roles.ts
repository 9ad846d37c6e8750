import { refusedBy, type Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { type NewGrant, StaffStore } from '../store/staff.store';
import { StaffRolesStore } from '../store/staff-roles.store';

/** A member of staff of the own municipality. */
export interface ColleagueId {
  readonly staffId: string;
  readonly municipalityId: string;
}

/**
 * Gives roles and takes them. Nobody does either to themselves, and a municipality keeps somebody who can: roles are read with the
 * session, so both hold from the person's next request on.
 */
@Injectable()
export class ChangeStaffRoles {
  constructor(
    private readonly staff: StaffStore,
    private readonly roles: StaffRolesStore,
  ) {}

  /** Throws `staff.not-for-oneself`, `staff.unknown`, `staff.role-held` or `staff.place-unknown`. */
  async grant(tx: Tx, { staffId, municipalityId }: ColleagueId, grant: NewGrant): Promise<void> {
    if (tx.actor.id === staffId) throw identityErrors.notForOneself();
    if (!(await this.staff.find(tx, staffId, municipalityId))) throw identityErrors.staffUnknown();
    await this.roles.endOver(tx, staffId);
    const given = await refusedBy(this.staff.grant(tx, staffId, [grant]), {
      staff_roles_once: identityErrors.roleHeld,
    });
    if (given === 0) throw identityErrors.placeUnknown();
    tx.touch('staff', staffId, { event: 'role-granted', ...grant }, municipalityId);
  }

  /** Throws `staff.not-for-oneself`, `staff.role-unknown` or `staff.last-administrator`. */
  async withdraw(tx: Tx, { staffId, municipalityId }: ColleagueId, roleId: string): Promise<void> {
    if (tx.actor.id === staffId) throw identityErrors.notForOneself();
    if (!(await this.staff.find(tx, staffId, municipalityId))) throw identityErrors.staffUnknown();
    const ended = await this.roles.end(tx, staffId, 'withdrawn', roleId);
    const [role] = ended;
    if (!role) throw identityErrors.roleUnknown();
    await this.keepAnAdministrator(tx, municipalityId);
    tx.touch('staff', staffId, { event: 'role-withdrawn', ...role }, municipalityId);
  }

  /** 離任: roles, factors and sessions end at once. Throws as `withdraw` does. */
  async leave(tx: Tx, { staffId, municipalityId }: ColleagueId): Promise<void> {
    if (tx.actor.id === staffId) throw identityErrors.notForOneself();
    if (!(await this.staff.find(tx, staffId, municipalityId))) throw identityErrors.staffUnknown();
    const ended = await this.roles.end(tx, staffId, 'left');
    await this.staff.forgetFactors(tx, staffId);
    await this.roles.leave(tx, staffId);
    await this.keepAnAdministrator(tx, municipalityId);
    tx.touch('staff', staffId, { event: 'left', roles: ended }, municipalityId);
  }

  /** Two who take each other's role away at once wait for each other here; the second finds nobody left. */
  private async keepAnAdministrator(tx: Tx, municipalityId: string): Promise<void> {
    if ((await this.roles.administrators(tx, municipalityId)) === 0) throw identityErrors.lastAdministrator();
  }
}
