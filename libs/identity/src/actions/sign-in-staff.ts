import { UnitOfWork } from '@kashikan/database';
import { tidyText } from '@kashikan/i18n';
import { systemActor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { passwordFits } from '../secrets/passwords';
import { SessionStore, type StartedSession } from '../store/session.store';
import { StaffStore } from '../store/staff.store';
import { type Credentials, StaffCredentials } from '../views/staff-credentials';
import { type CheckedFactor, type GivenFactor, SecondFactor } from './second-factor';
import { SignInTries } from './sign-in-tries';

/** Where a try to sign in comes from. */
export interface SignInOrigin {
  /** The network address, for counting tries. */
  readonly address: string;
  /** The header `User-Agent`. */
  readonly userAgent?: string | undefined;
  readonly requestId?: string;
}

export interface StaffSignIn extends SignInOrigin, GivenFactor {
  readonly login: string;
  readonly password: string;
}

/**
 * Password and second factor in one form, and one refusal for all that can be wrong: whoever tries learns neither which part
 * failed nor whether the login exists. It opens its own unit of work, because checking a password takes too long to keep a
 * transaction waiting.
 */
@Injectable()
export class SignInStaff {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: StaffCredentials,
    private readonly tries: SignInTries,
    private readonly factors: SecondFactor,
    private readonly sessions: SessionStore,
    private readonly staff: StaffStore,
  ) {}

  /** Throws `sign-in.staff-refused` or `sign-in.too-many-tries`. */
  async run(given: StaffSignIn): Promise<{ staffId: string; session: StartedSession }> {
    const login = tidyText(given.login).toLowerCase();
    await this.tries.count(login, given.address);
    const candidate = await this.credentials.byLogin(login);
    const fits = await passwordFits(given.password, candidate?.passwordHash);
    const factor = await this.factors.check(candidate, given);
    const entered = await this.enter(candidate, fits ? factor : undefined, given);
    if (!entered) throw identityErrors.staffRefused();
    await this.tries.forget(login);
    return entered;
  }

  /** A refusal is a unit of work too: it leaves its audit entry, and takes as long as a success. */
  private enter(
    candidate: Credentials | undefined,
    factor: CheckedFactor | undefined,
    { requestId, userAgent }: SignInOrigin,
  ) {
    return this.unitOfWork.run({ actor: doorActor(requestId), verb: 'staff.sign-in' }, async tx => {
      const mayEnter = candidate && (await factor?.take(tx)) && (await this.staff.signedIn(tx, candidate.id));
      if (!mayEnter || !factor) {
        if (candidate) tx.touch('staff', candidate.id, { event: 'sign-in-refused' });
        return undefined;
      }
      tx.touch('staff', candidate.id, { event: 'signed-in', method: factor.method });
      const manner = { method: factor.method, userAgent };
      const session = await this.sessions.start(tx, 'staff', candidate.id, manner);
      return { staffId: candidate.id, session };
    });
  }
}

/** Nobody has signed in yet. */
export const doorActor = (requestId: string | undefined) => ({
  ...systemActor('sign-in'),
  ...(requestId === undefined ? {} : { requestId }),
});
