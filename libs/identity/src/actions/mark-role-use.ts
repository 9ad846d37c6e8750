import { Database } from '@kashikan/database';
import { Clock } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { type Permission, type RoleGrant, rolesUsedBy } from '../rules/permissions';
import { dayOf } from '../store/staff-roles.store';

/**
 * Writes down on which day a role was used last, at most once an hour and process: reading a page should not write. Not a unit of work:
 * using a role is no change that anybody audits.
 */
@Injectable()
export class MarkRoleUse {
  private hour = '';
  private readonly marked = new Set<string>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async run(staffId: string, grants: readonly RoleGrant[], permission: Permission): Promise<void> {
    const now = this.clock.now();
    this.forgetBefore(now.toISOString().slice(0, 13));
    const roles = rolesUsedBy(grants, permission).filter(role => !this.marked.has(`${staffId} ${role}`));
    if (roles.length === 0) return;
    for (const role of roles) this.marked.add(`${staffId} ${role}`);
    await this.database.rows(
      `UPDATE staff_roles r SET last_used_on = ${dayOf('m.time_zone', '$3')}
         FROM staff s JOIN municipalities m ON m.id = s.municipality_id
        WHERE s.id = r.staff_id AND r.staff_id = $1 AND r.role = ANY ($2) AND r.ended_at IS NULL
          AND coalesce(r.last_used_on, '-infinity') < ${dayOf('m.time_zone', '$3')}`,
      [staffId, roles, now],
    );
  }

  /** An hour, and not a day, because the day begins at another moment in each zone. */
  private forgetBefore(hour: string): void {
    if (hour !== this.hour) this.marked.clear();
    this.hour = hour;
  }
}
