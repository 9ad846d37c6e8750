import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { newPaperCode, newSalt, paperCodeHash } from '../secrets/paper-codes';
import { staffTerms } from '../rules/staff-terms';
import { staffOf } from './staff-roles.store';

/** Codes as they are shown once, and what of them is kept. */
export interface PaperCodes {
  readonly codes: readonly string[];
  readonly salt: Buffer;
  readonly hashes: readonly string[];
}

/** Made before a transaction begins, because hashing takes its time. */
export async function makePaperCodes(count: number, groups: number): Promise<PaperCodes> {
  const salt = newSalt();
  const codes = Array.from({ length: count }, () => newPaperCode(groups));
  return { codes, salt, hashes: await Promise.all(codes.map(code => paperCodeHash(code, salt))) };
}

export const makeSetupCode = () => makePaperCodes(1, 3);
export const makeRecoveryCodes = () => makePaperCodes(staffTerms.recoveryCodes, 2);

@Injectable()
export class PaperCodesStore {
  /** The one set-up code of a person; an earlier one is worth nothing from now on. */
  async keepSetupCode(tx: Tx, staffId: string, { salt, hashes }: PaperCodes, expiresAt: Date): Promise<void> {
    await tx.change(
      `INSERT INTO staff_setup_codes (staff_id, salt, code_hash, issued_by, issued_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6)
       ON CONFLICT (staff_id) DO UPDATE SET salt = excluded.salt, code_hash = excluded.code_hash,
         issued_by = excluded.issued_by, issued_at = excluded.issued_at, expires_at = excluded.expires_at`,
      [staffId, salt, hashes[0], staffOf(tx), tx.now, expiresAt],
    );
  }

  /** False when the code is none, is used, or its time is over. It stays until the setting up is done. */
  async isSetupCode(tx: Tx, staffId: string, hash: string): Promise<boolean> {
    const found = await tx.row(
      `SELECT FROM staff_setup_codes c JOIN staff s ON s.id = c.staff_id AND s.active
        WHERE c.staff_id = $1 AND c.code_hash = $2 AND c.expires_at > $3`,
      [staffId, hash, tx.now],
    );
    return found !== undefined;
  }

  /** Uses it up; false when somebody else was faster. */
  async useSetupCode(tx: Tx, staffId: string): Promise<boolean> {
    return (await tx.change('DELETE FROM staff_setup_codes WHERE staff_id = $1', [staffId])) === 1;
  }

  /** A new set in place of the old. */
  async keepRecoveryCodes(tx: Tx, staffId: string, { salt, hashes }: PaperCodes): Promise<void> {
    await tx.change('DELETE FROM staff_recovery_codes WHERE staff_id = $1', [staffId]);
    await tx.change(
      `INSERT INTO staff_recovery_codes (staff_id, salt, code_hash, made_at)
       SELECT $1, $2, unnest($3::text[]), $4`,
      [staffId, salt, hashes, tx.now],
    );
  }

  /** False when it is none or has been used. */
  async takeRecoveryCode(tx: Tx, staffId: string, hash: string): Promise<boolean> {
    const taken = await tx.change(
      'UPDATE staff_recovery_codes SET used_at = $3 WHERE staff_id = $1 AND code_hash = $2 AND used_at IS NULL',
      [staffId, hash, tx.now],
    );
    return taken === 1;
  }
}
