import { Settings } from '@kashikan/config';
import type { Tx } from '@kashikan/database';
import { readDigits } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { signInTerms } from '../rules/sign-in-terms';
import { codeHash, sameHash } from '../secrets/codes';
import { SessionStore, type StartedSession } from '../store/session.store';

export interface CodeGiven {
  readonly email: string;
  /** As typed: full-width digits, spaces and hyphens are fine. */
  readonly code: string;
  /** The session that the browser came with; it ends. */
  readonly oldSessionHash: string;
  readonly locale: string;
}

export type CodeOutcome =
  | { readonly signedIn: false }
  | {
      readonly signedIn: true;
      readonly accountId: string;
      readonly isNew: boolean;
      readonly session: StartedSession;
    };

/**
 * Signs a resident in. A wrong code is an outcome and no error, because the try must be committed: an error would roll the count
 * back, and the code could be guessed for ever.
 */
@Injectable()
export class ConfirmSignInCode {
  constructor(
    private readonly settings: Settings,
    private readonly sessions: SessionStore,
  ) {}

  async run(tx: Tx, given: CodeGiven): Promise<CodeOutcome> {
    if (!(await this.useCode(tx, given))) return { signedIn: false };
    const account = await this.account(tx, given);
    await this.sessions.end(tx, given.oldSessionHash);
    const session = await this.sessions.start(tx, 'resident', account.id, { method: 'mail-code' });
    tx.touch('account', account.id, { event: account.isNew ? 'created' : 'signed-in' });
    return { signedIn: true, accountId: account.id, isNew: account.isNew, session };
  }

  /** Only the newest code counts. Its row is locked, so that tries at the same moment are counted one by one. */
  private async useCode(tx: Tx, { email, code }: CodeGiven): Promise<boolean> {
    const row = await tx.row<{ id: string; codeHash: string; attempts: number; open: boolean }>(
      `SELECT id, code_hash AS "codeHash", attempts, (used_at IS NULL AND expires_at > $2) AS open
         FROM sign_in_codes WHERE email = $1 ORDER BY created_at DESC, id DESC LIMIT 1 FOR UPDATE`,
      [email, tx.now],
    );
    if (!row?.open || row.attempts >= signInTerms.triesPerCode) return false;
    const key = Buffer.from(this.settings.ENCRYPTION_KEY, 'base64');
    const fits = sameHash(row.codeHash, codeHash(row.id, readDigits(code), key));
    await tx.change(
      `UPDATE sign_in_codes SET attempts = attempts + 1, used_at = CASE WHEN $2 THEN $3::timestamptz END WHERE id = $1`,
      [row.id, fits, tx.now],
    );
    return fits;
  }

  private async account(tx: Tx, { email, locale }: CodeGiven): Promise<{ id: string; isNew: boolean }> {
    const id = newId();
    const made = await tx.change(
      `INSERT INTO accounts (id, email, locale, created_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT ON CONSTRAINT accounts_email_once DO NOTHING`,
      [id, email, locale, tx.now],
    );
    if (made === 1) return { id, isNew: true };
    const found = await tx.row<{ id: string }>('SELECT id FROM accounts WHERE email = $1', [email]);
    if (!found) throw new Error('an account that exists cannot be read');
    return { id: found.id, isNew: false };
  }
}
