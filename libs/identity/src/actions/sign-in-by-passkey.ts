import type { Tx } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { SessionStore } from '../store/session.store';
import type { CodeOutcome, SignInVisit } from './confirm-sign-in-code';
import { UsePasskey } from './use-passkey';

/** A passkey alone lets a resident in; nobody has to remember an address. A refusal is an outcome, as with codes. */
@Injectable()
export class SignInByPasskey {
  constructor(
    private readonly passkeys: UsePasskey,
    private readonly sessions: SessionStore,
  ) {}

  async run(tx: Tx, given: SignInVisit & { readonly answer: string }): Promise<CodeOutcome> {
    const { answer, oldSessionHash, userAgent } = given;
    const owner = await this.passkeys.run(tx, 'resident', { answer, sessionHash: oldSessionHash });
    if (!owner) return { signedIn: false };
    await this.sessions.end(tx, oldSessionHash);
    const session = await this.sessions.start(tx, 'resident', owner.id, { method: 'passkey', userAgent });
    tx.touch('account', owner.id, { event: 'signed-in', method: 'passkey' });
    return { signedIn: true, accountId: owner.id, isNew: false, session };
  }
}
