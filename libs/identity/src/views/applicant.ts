import type { Tx } from '@kashikan/database';
import type { Locale } from '@kashikan/i18n';
import { identityErrors } from '../identity.errors';

/** Whom a letter is addressed to. */
export interface Applicant {
  readonly accountId: string;
  /** Null for a person whom staff know by telephone alone; nothing is mailed to them. */
  readonly email: string | null;
  readonly name: string;
  /** In which letters about no booking are written. */
  readonly locale: Locale;
}

/** Read inside the unit that writes the letter. A person who never gave a name is addressed by the mail address. */
export async function applicantOf(tx: Tx, accountId: string): Promise<Applicant> {
  const found = await tx.row<Applicant>(
    'SELECT id AS "accountId", email, coalesce(name, email) AS name, locale FROM accounts WHERE id = $1',
    [accountId],
  );
  if (!found) throw identityErrors.accountUnknown();
  return found;
}
