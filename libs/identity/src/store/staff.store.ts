import type { Tx } from '@kashikan/database';
import { newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { RoleGrant } from '../rules/permissions';

interface StaffRow {
  readonly id: string;
  readonly municipalityId: string;
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string;
  /** Sealed. */
  readonly totpSecret: string;
}

@Injectable()
export class StaffStore {
  async insert(tx: Tx, staff: StaffRow): Promise<void> {
    await tx.change(
      `INSERT INTO staff (id, municipality_id, login, name, password_hash, totp_secret, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [staff.id, staff.municipalityId, staff.login, staff.name, staff.passwordHash, staff.totpSecret, tx.now],
    );
  }

  grantsOf(tx: Tx, staffId: string): Promise<RoleGrant[]> {
    return tx.rows<RoleGrant>(
      'SELECT role, facility_id AS "facilityId" FROM staff_roles WHERE staff_id = $1 ORDER BY role, facility_id',
      [staffId],
    );
  }

  /** A facility of another municipality is left out: a role never crosses the border. */
  async setRoles(tx: Tx, staffId: string, grants: readonly RoleGrant[]): Promise<void> {
    await tx.change('DELETE FROM staff_roles WHERE staff_id = $1', [staffId]);
    await tx.change(
      `INSERT INTO staff_roles (id, staff_id, facility_id, role)
       SELECT g.id, s.id, g."facilityId", g.role
         FROM jsonb_to_recordset($2::jsonb) AS g(id uuid, "facilityId" uuid, role text)
         JOIN staff s ON s.id = $1
        WHERE g."facilityId" IS NULL
           OR EXISTS (SELECT FROM facilities f
                       WHERE f.id = g."facilityId" AND f.municipality_id = s.municipality_id)`,
      [staffId, JSON.stringify(grants.map(grant => ({ ...grant, id: newId() })))],
    );
  }

  /** Takes a time step of the second factor; false when it, or a later one, has been used. */
  async takeTotpStep(tx: Tx, staffId: string, step: number): Promise<boolean> {
    const taken = await tx.change(
      'UPDATE staff SET totp_last_step = $2 WHERE id = $1 AND active AND totp_last_step < $2',
      [staffId, step],
    );
    return taken === 1;
  }
}
