import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import type { RoleGrant } from '../rules/permissions';
import { staffTerms } from '../rules/staff-terms';

export type EndedBecause = 'withdrawn' | 'left' | 'unused';

/** The day it is in a municipality at a moment, in SQL. */
export const dayOf = (zone: string, now: string): string =>
  `((${now}::timestamptz AT TIME ZONE ${zone})::date)`;

/** Every role that has not ended, with the day on which it ends for want of use; null where a municipality ends none. */
export const roleUse = `SELECT r.id, r.staff_id, s.municipality_id, m.time_zone, r.role, r.facility_id, r.valid_from, r.valid_until, r.last_used_on,
       greatest(r.last_used_on, r.valid_from, (r.granted_at AT TIME ZONE m.time_zone)::date)
         + CASE WHEN e.municipality_id IS NULL THEN ${staffTerms.unusedDays} ELSE e.unused_days END AS ends_on,
       r.role = 'administrator' AND r.facility_id IS NULL AS is_town_administrator
  FROM staff_roles r JOIN staff s ON s.id = r.staff_id AND s.active
  JOIN municipalities m ON m.id = s.municipality_id
  LEFT JOIN staff_entry_rules e ON e.municipality_id = m.id
 WHERE r.ended_at IS NULL`;

/** Who of the staff does it; null for the clock and the operator's commands. */
export const staffOf = ({ actor }: Tx): string | null => (actor.kind === 'staff' ? actor.id : null);

@Injectable()
export class StaffRolesStore {
  /** Ends one role of a person, or all; what ended. */
  async end(tx: Tx, staffId: string, because: EndedBecause, roleId?: string): Promise<RoleGrant[]> {
    return tx.rows<RoleGrant>(
      `UPDATE staff_roles SET ended_at = $2, ended_by = $3, ended_because = $4
        WHERE staff_id = $1 AND ended_at IS NULL AND ($5::uuid IS NULL OR id = $5)
       RETURNING role, facility_id AS "facilityId"`,
      [staffId, tx.now, staffOf(tx), because, roleId ?? null],
    );
  }

  /** Roles whose last day is over make room for the same again. */
  async endOver(tx: Tx, staffId: string): Promise<void> {
    await tx.change(
      `UPDATE staff_roles r SET ended_at = $2, ended_because = 'withdrawn'
         FROM staff s JOIN municipalities m ON m.id = s.municipality_id
        WHERE r.staff_id = $1 AND s.id = r.staff_id AND r.ended_at IS NULL
          AND r.valid_until < ${dayOf('m.time_zone', '$2')}`,
      [staffId, tx.now],
    );
  }

  async leave(tx: Tx, staffId: string): Promise<void> {
    await tx.change('UPDATE staff SET active = false, left_at = $2 WHERE id = $1', [staffId, tx.now]);
  }

  /** How many administer the whole municipality without an end; it is locked, so that nobody counts at the same time. */
  async administrators(tx: Tx, municipalityId: string): Promise<number> {
    await this.lock(tx, municipalityId);
    const found = await tx.row<{ count: number }>(
      `SELECT count(DISTINCT s.id)::int AS count FROM staff s JOIN staff_roles r ON r.staff_id = s.id
         JOIN municipalities m ON m.id = s.municipality_id
        WHERE s.municipality_id = $1 AND s.active AND r.ended_at IS NULL AND r.role = 'administrator'
          AND r.facility_id IS NULL AND r.valid_until IS NULL
          AND coalesce(r.valid_from, '-infinity') <= ${dayOf('m.time_zone', '$2')}`,
      [municipalityId, tx.now],
    );
    return found?.count ?? 0;
  }

  /** In one order, of one municipality or of all. */
  private async lock(tx: Tx, municipalityId: string | null): Promise<void> {
    await tx.rows(
      `SELECT pg_advisory_xact_lock(hashtextextended('administrators of ' || m.id, 0))
         FROM (SELECT id FROM municipalities WHERE $1::text IS NULL OR id = $1 ORDER BY id) AS m`,
      [municipalityId],
    );
  }

  /**
   * Ends what has lain unused for too long. The administrator of a whole municipality keeps the role unless another one stays for good
   * and uses theirs: a town must not lock itself out by a long holiday. What was used while this ran is looked at the next time.
   */
  async endUnused(tx: Tx): Promise<(RoleGrant & { staffId: string; municipalityId: string })[]> {
    await this.lock(tx, null);
    return tx.rows(
      `WITH use AS (${roleUse})
       UPDATE staff_roles r SET ended_at = $1, ended_because = 'unused'
         FROM use u
        WHERE u.id = r.id AND u.ends_on < ${dayOf('u.time_zone', '$1')}
          AND r.ended_at IS NULL AND r.last_used_on IS NOT DISTINCT FROM u.last_used_on
          AND NOT (u.is_town_administrator AND NOT EXISTS (
            SELECT FROM use o
             WHERE o.municipality_id = u.municipality_id AND o.is_town_administrator AND o.valid_until IS NULL
               AND coalesce(o.valid_from, '-infinity') <= ${dayOf('u.time_zone', '$1')}
               AND coalesce(o.ends_on, 'infinity') >= ${dayOf('u.time_zone', '$1')}))
       RETURNING r.role, r.facility_id AS "facilityId", r.staff_id AS "staffId", u.municipality_id AS "municipalityId"`,
      [tx.now],
    );
  }
}
