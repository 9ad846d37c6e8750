import type { Tx } from '@kashikan/database';
import { newId } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { SessionStore, type StartedSession } from '../store/session.store';
import { SignInCodesStore, type TypedCode } from '../store/sign-in-codes.store';

/** Where somebody comes in from. */
export interface SignInVisit {
  /** The session that the browser came with; it ends. */
  readonly oldSessionHash: string;
  readonly userAgent?: string | undefined;
}

/** Either of the two that a mail holds. */
export type CodeGiven = SignInVisit & { readonly locale: string } & (TypedCode | { readonly link: string });

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
    private readonly codes: SignInCodesStore,
    private readonly sessions: SessionStore,
  ) {}

  async run(tx: Tx, given: CodeGiven): Promise<CodeOutcome> {
    const email = await this.provedEmail(tx, given);
    if (email === undefined) return { signedIn: false };
    const account = await this.account(tx, email, given.locale);
    await this.sessions.end(tx, given.oldSessionHash);
    const method = 'link' in given ? 'mail-link' : 'mail-code';
    const session = await this.sessions.start(tx, 'resident', account.id, {
      method,
      userAgent: given.userAgent,
    });
    tx.touch('account', account.id, { event: account.isNew ? 'created' : 'signed-in', method });
    return { signedIn: true, accountId: account.id, isNew: account.isNew, session };
  }

  private async provedEmail(tx: Tx, given: CodeGiven): Promise<string | undefined> {
    if ('link' in given) return this.codes.takeLink(tx, given.link);
    return (await this.codes.takeCode(tx, given)) ? given.email : undefined;
  }

  private async account(tx: Tx, email: string, locale: string): Promise<{ id: string; isNew: boolean }> {
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
