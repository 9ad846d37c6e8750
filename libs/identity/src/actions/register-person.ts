import { refusedBy, type Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import type { NewPerson } from '../rules/read-person';

export interface PersonToRegister extends NewPerson {
  /** Of the caller's choosing, so that what follows in the unit can name it. */
  readonly accountId: string;
  readonly municipalityId: string;
}

/** Staff write down a person who telephones or stands before them, with or without a mail address. Throws `identity.email-taken`. */
@Injectable()
export class RegisterPerson {
  async run(tx: Tx, { accountId, municipalityId, name, phone, email }: PersonToRegister): Promise<void> {
    await refusedBy(
      tx.rows('INSERT INTO accounts (id, email, name, phone, created_at) VALUES ($1, $2, $3, $4, $5)', [
        accountId,
        email,
        name,
        phone,
        tx.now,
      ]),
      { accounts_email_once: identityErrors.emailTaken },
    );
    tx.touch('account', accountId, { event: 'written-down', hasEmail: email !== null }, municipalityId);
  }
}
