import { UnitOfWork } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { signInTerms } from '../rules/sign-in-terms';
import { SessionStore, type StartedSession } from '../store/session.store';
import { SignInCodesStore } from '../store/sign-in-codes.store';
import { Throttle } from '../store/throttle';
import type { ResidentSession } from '../views/sessions';
import { UsePasskey } from './use-passkey';

export interface ResidentProof {
  readonly actor: Actor;
  readonly resident: Pick<ResidentSession, 'accountId' | 'email'>;
  readonly sessionHash: string;
  /** The six digits that went to the person's own address, as typed; or what the browser answered for a passkey. */
  readonly given: { readonly code: string } | { readonly passkey: string };
}

/** Asks a resident who is signed in once more who they are, before something delicate. */
@Injectable()
export class ProveResident {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly throttle: Throttle,
    private readonly codes: SignInCodesStore,
    private readonly passkeys: UsePasskey,
    private readonly sessions: SessionStore,
  ) {}

  /** Throws `sign-in.code-refused`, `passkey.refused` or `sign-in.too-many-tries`; the session has a new token afterwards. */
  async run({ actor, resident, sessionHash, given }: ResidentProof): Promise<StartedSession> {
    const { accountId, email } = resident;
    const wait = await this.throttle.overLimit(signInTerms.proofsPerResident, accountId);
    if (wait !== undefined) throw identityErrors.tooManyTries(wait);
    const session = await this.unitOfWork.run({ actor, verb: 'resident.prove' }, async tx => {
      const fits =
        'passkey' in given
          ? (await this.passkeys.run(tx, 'resident', { answer: given.passkey, sessionHash }))?.id ===
            accountId
          : email !== null && (await this.codes.takeCode(tx, { email, code: given.code }));
      tx.touch('account', accountId, { event: fits ? 'proved' : 'proof-refused' });
      return fits ? this.sessions.strengthen(tx, sessionHash) : undefined;
    });
    if (!session) throw 'passkey' in given ? identityErrors.passkeyRefused() : identityErrors.codeRefused();
    return session;
  }
}
