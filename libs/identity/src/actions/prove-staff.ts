import { UnitOfWork } from '@kashikan/database';
import { readDigits } from '@kashikan/i18n';
import { type Actor, Clock } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { signInTerms } from '../rules/sign-in-terms';
import { totpStep } from '../secrets/totp';
import { SessionStore, type StartedSession } from '../store/session.store';
import { StaffStore } from '../store/staff.store';
import { Throttle } from '../store/throttle';
import { StaffCredentials } from '../views/staff-credentials';

export interface StaffProof {
  /** The member of staff who is signed in. */
  readonly actor: Actor;
  readonly sessionHash: string;
  /** The six digits of the authenticator app, as typed. */
  readonly code: string;
}

/** Asks somebody who is signed in for the second factor again, before something delicate. */
@Injectable()
export class ProveStaff {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: StaffCredentials,
    private readonly throttle: Throttle,
    private readonly sessions: SessionStore,
    private readonly staff: StaffStore,
  ) {}

  /** Throws `sign-in.proof-refused` or `sign-in.too-many-tries`; the session has a new token afterwards. */
  async run({ actor, sessionHash, code }: StaffProof): Promise<StartedSession> {
    const wait = await this.throttle.overLimit(signInTerms.proofsPerStaff, actor.id);
    if (wait !== undefined) throw identityErrors.tooManyTries(wait);
    const secret = await this.credentials.totpSecretOf(actor.id);
    const step = secret === undefined ? undefined : totpStep(secret, readDigits(code), this.clock.now());
    const session = await this.unitOfWork.run({ actor, verb: 'staff.prove' }, async tx => {
      const fits = step !== undefined && (await this.staff.takeTotpStep(tx, actor.id, step));
      tx.touch('staff', actor.id, { event: fits ? 'proved' : 'proof-refused' });
      return fits ? this.sessions.strengthen(tx, sessionHash) : undefined;
    });
    if (!session) throw identityErrors.proofRefused();
    await this.throttle.forget(signInTerms.proofsPerStaff, actor.id);
    return session;
  }
}
