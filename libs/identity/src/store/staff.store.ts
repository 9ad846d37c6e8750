import type { Tx } from '@kashikan/database';
import { type LocalDate, newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { Role } from '../rules/permissions';
import { staffOf } from './staff-roles.store';

interface StaffRow {
  readonly id: string;
  readonly municipalityId: string;
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string | null;
  /** Sealed. */
  readonly totpSecret: string | null;
}

/** A role as it is given. */
export interface NewGrant {
  readonly role: Role;
  readonly facilityId: string | null;
  /** First and last day, as the municipality counts days. */
  readonly from?: LocalDate | null | undefined;
  readonly until?: LocalDate | null | undefined;
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

  /** A facility of another municipality is left out: a role never crosses the border. The number of roles given. */
  async grant(tx: Tx, staffId: string, grants: readonly NewGrant[]): Promise<number> {
    return tx.change(
      `INSERT INTO staff_roles (id, staff_id, facility_id, role, valid_from, valid_until, granted_by, granted_at)
       SELECT g.id, s.id, g."facilityId", g.role, g.from, g.until, $3, $4
         FROM jsonb_to_recordset($2::jsonb) AS g(id uuid, "facilityId" uuid, role text, "from" date, until date)
         JOIN staff s ON s.id = $1
        WHERE g."facilityId" IS NULL
           OR EXISTS (SELECT FROM facilities f
                       WHERE f.id = g."facilityId" AND f.municipality_id = s.municipality_id)`,
      [staffId, JSON.stringify(grants.map(grant => ({ ...grant, id: newId() }))), staffOf(tx), tx.now],
    );
  }

  /** Somebody of the municipality who has not left, locked. */
  async find(tx: Tx, staffId: string, municipalityId: string): Promise<{ name: string } | undefined> {
    return tx.row<{ name: string }>(
      'SELECT name FROM staff WHERE id = $1 AND municipality_id = $2 AND active FOR UPDATE',
      [staffId, municipalityId],
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

  async setPassword(tx: Tx, staffId: string, passwordHash: string): Promise<void> {
    await tx.change('UPDATE staff SET password_hash = $2 WHERE id = $1', [staffId, passwordHash]);
  }

  /** Another secret counts its steps anew, but the code that proved it is used. */
  async setTotp(tx: Tx, staffId: string, sealedSecret: string, step: number): Promise<void> {
    await tx.change('UPDATE staff SET totp_secret = $2, totp_last_step = $3 WHERE id = $1', [
      staffId,
      sealedSecret,
      step,
    ]);
  }

  /** Nothing that somebody knew or had lets them in any more, and nobody stays in. */
  async forgetFactors(tx: Tx, staffId: string): Promise<void> {
    await tx.change('UPDATE staff SET password_hash = NULL, totp_secret = NULL WHERE id = $1', [staffId]);
    for (const table of ['passkeys', 'staff_recovery_codes', 'staff_setup_codes', 'sessions'])
      await tx.change(`DELETE FROM ${table} WHERE staff_id = $1`, [staffId]);
  }

  /** So that two changes of the same person's factors are made one after the other. */
  async lock(tx: Tx, staffId: string): Promise<void> {
    await tx.rows('SELECT FROM staff WHERE id = $1 FOR UPDATE', [staffId]);
  }

  /** Whether a second factor has been set up. */
  async hasFactor(tx: Tx, staffId: string): Promise<boolean> {
    const found = await tx.row(
      `SELECT FROM staff s WHERE s.id = $1
          AND (s.totp_secret IS NOT NULL OR EXISTS (SELECT FROM passkeys k WHERE k.staff_id = s.id))`,
      [staffId],
    );
    return found !== undefined;
  }

  /** False for somebody who has left meanwhile. */
  async signedIn(tx: Tx, staffId: string): Promise<boolean> {
    const marked = await tx.change('UPDATE staff SET last_sign_in_at = $2 WHERE id = $1 AND active', [
      staffId,
      tx.now,
    ]);
    return marked === 1;
  }
}
