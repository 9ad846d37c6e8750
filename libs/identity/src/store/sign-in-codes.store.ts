import { Settings } from '@kashikan/config';
import type { Tx } from '@kashikan/database';
import { readDigits } from '@kashikan/i18n';
import { Injectable } from '@nestjs/common';
import { signInTerms } from '../rules/sign-in-terms';
import { codeHash, sameHash } from '../secrets/codes';
import { tokenHash } from '../secrets/tokens';

/** What goes out by mail; of code and link only the hash is kept. */
export interface IssuedCode {
  readonly id: string;
  readonly email: string;
  readonly code: string;
  /** For the link in the same mail. */
  readonly linkToken: string;
  readonly expiresAt: Date;
}

/** The six digits as typed: full-width digits, spaces and hyphens are fine. */
export interface TypedCode {
  readonly email: string;
  readonly code: string;
}

@Injectable()
export class SignInCodesStore {
  private readonly key: Buffer;

  constructor(settings: Settings) {
    this.key = Buffer.from(settings.ENCRYPTION_KEY, 'base64');
  }

  async insert(tx: Tx, row: IssuedCode & { readonly visitorHash: string | null }): Promise<void> {
    await tx.change(
      `INSERT INTO sign_in_codes (id, email, code_hash, link_hash, expires_at, created_at, visitor_hash) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        row.id,
        row.email,
        codeHash(row.id, row.code, this.key),
        tokenHash(row.linkToken),
        row.expiresAt,
        tx.now,
        row.visitorHash,
      ],
    );
  }

  /**
   * Whether the digits fit; each call is one try. Only the newest code counts. Its row is locked, so that tries at the same moment are
   * counted one by one.
   */
  async takeCode(tx: Tx, { email, code }: TypedCode): Promise<boolean> {
    const row = await tx.row<{ id: string; codeHash: string; attempts: number; open: boolean }>(
      `SELECT id, code_hash AS "codeHash", attempts, (used_at IS NULL AND expires_at > $2) AS open
         FROM sign_in_codes WHERE email = $1 ORDER BY created_at DESC, id DESC LIMIT 1 FOR UPDATE`,
      [email, tx.now],
    );
    if (!row?.open || row.attempts >= signInTerms.triesPerCode) return false;
    const fits = sameHash(row.codeHash, codeHash(row.id, readDigits(code), this.key));
    await tx.change(
      `UPDATE sign_in_codes SET attempts = attempts + 1, used_at = CASE WHEN $2 THEN $3::timestamptz END WHERE id = $1`,
      [row.id, fits, tx.now],
    );
    return fits;
  }

  /** Whose mail the link stood in; undefined when it is none, was used, or its time is over. The digits beside it are used up, too. */
  async takeLink(tx: Tx, token: string): Promise<string | undefined> {
    const row = await tx.row<{ email: string }>(
      `UPDATE sign_in_codes SET used_at = $2 WHERE link_hash = $1 AND used_at IS NULL AND expires_at > $2 RETURNING email`,
      [tokenHash(token), tx.now],
    );
    return row?.email;
  }
}
