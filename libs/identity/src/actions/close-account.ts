import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';

/** Who left, as the last letter addresses them. */
export interface Leaver {
  readonly email: string | null;
  readonly name: string | null;
  readonly locale: 'ja' | 'en';
}

/**
 * Ends an account for good: every way in, and the mail address, so that it may be used for a new account. The row stays for as long
 * as a booking names it.
 */
@Injectable()
export class CloseAccount {
  /** Keeps the account from other closings until the unit ends. Throws `identity.account-unknown` for one that is closed. */
  async lock(tx: Tx, accountId: string): Promise<Leaver> {
    const leaver = await tx.row<Leaver>(
      'SELECT email, name, locale FROM accounts WHERE id = $1 AND closed_at IS NULL FOR UPDATE',
      [accountId],
    );
    if (!leaver) throw identityErrors.accountUnknown();
    return leaver;
  }

  async run(tx: Tx, accountId: string, { email }: Leaver): Promise<void> {
    const endings: readonly (readonly [sql: string, values: unknown[]])[] = [
      ['DELETE FROM sessions WHERE account_id = $1', [accountId]],
      ['DELETE FROM passkeys WHERE account_id = $1', [accountId]],
      ['DELETE FROM digital_identities WHERE account_id = $1', [accountId]],
      ['DELETE FROM sign_in_codes WHERE email = $1', [email]],
      [
        `UPDATE resident_cards SET stopped_at = $2, stopped_because = 'closed' WHERE account_id = $1 AND stopped_at IS NULL`,
        [accountId, tx.now],
      ],
      [
        `UPDATE identity_images SET state = 'withdrawn', image = NULL, decided_at = $2, decided_by = $3
          WHERE account_id = $1 AND state = 'waiting'`,
        [accountId, tx.now, tx.actor.id],
      ],
      ['UPDATE accounts SET closed_at = $2, email = NULL WHERE id = $1', [accountId, tx.now]],
    ];
    for (const [sql, values] of endings) await tx.change(sql, values);
    tx.touch('account', accountId, { event: 'closed' });
  }
}
