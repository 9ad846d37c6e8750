import { UnitOfWork } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { signInTerms } from '../rules/sign-in-terms';
import { SessionStore, type StartedSession } from '../store/session.store';
import { Throttle } from '../store/throttle';
import { StaffCredentials } from '../views/staff-credentials';
import { SecondFactor } from './second-factor';
import { UsePasskey } from './use-passkey';

export interface StaffProof {
  /** The member of staff who is signed in. */
  readonly actor: Actor;
  readonly sessionHash: string;
  /** The six digits of the authenticator app, or a recovery code, as typed. */
  readonly code: string;
  /** What the browser answered for a passkey, in their stead. */
  readonly passkey?: string | undefined;
}

/** Recovery codes have ten signs, the app's six digits; so one field takes either. */
const DIGITS = /^[\d\s-]{6,9}$/;

/** Asks somebody who is signed in for the second factor again, before something delicate. */
@Injectable()
export class ProveStaff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: StaffCredentials,
    private readonly throttle: Throttle,
    private readonly factors: SecondFactor,
    private readonly passkeys: UsePasskey,
    private readonly sessions: SessionStore,
  ) {}

  /** Throws `sign-in.proof-refused` or `sign-in.too-many-tries`; the session has a new token afterwards. */
  async run(proof: StaffProof): Promise<StartedSession> {
    const { actor, sessionHash } = proof;
    const wait = await this.throttle.overLimit(signInTerms.proofsPerStaff, actor.id);
    if (wait !== undefined) throw identityErrors.tooManyTries(wait);
    const factor = proof.passkey ? undefined : await this.codeOf(proof);
    const session = await this.unitOfWork.run({ actor, verb: 'staff.prove' }, async tx => {
      const answer = { answer: proof.passkey ?? '', sessionHash };
      const fits = factor
        ? await factor.take(tx)
        : (await this.passkeys.run(tx, 'staff', answer))?.id === actor.id;
      tx.touch('staff', actor.id, { event: fits ? 'proved' : 'proof-refused' });
      return fits ? this.sessions.strengthen(tx, sessionHash) : undefined;
    });
    if (!session) throw identityErrors.proofRefused();
    await this.throttle.forget(signInTerms.proofsPerStaff, actor.id);
    return session;
  }

  private async codeOf({ actor, code }: StaffProof) {
    const isOfApp = DIGITS.test(code.normalize('NFKC').trim());
    const given = isOfApp ? { code } : { code: '', recoveryCode: code };
    return this.factors.check(await this.credentials.of(actor.id), given);
  }
}
