import { UnitOfWork } from '@kashikan/database';
import { readDigits, tidyText } from '@kashikan/i18n';
import { Clock, systemActor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { signInTerms } from '../rules/sign-in-terms';
import { passwordFits } from '../secrets/passwords';
import { totpStep } from '../secrets/totp';
import { SessionStore, type StartedSession } from '../store/session.store';
import { StaffStore } from '../store/staff.store';
import { Throttle } from '../store/throttle';
import { type Credentials, StaffCredentials } from '../views/staff-credentials';

export interface StaffSignIn {
  readonly login: string;
  readonly password: string;
  /** The six digits of the authenticator app, as typed. */
  readonly code: string;
  /** The network address, for counting tries. */
  readonly address: string;
  /** The header `User-Agent`. */
  readonly userAgent?: string | undefined;
  readonly requestId?: string;
}

/** A secret for logins that do not exist, so that their check does the same work. */
const NOBODYS_SECRET = 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';

/**
 * Password and second factor in one form, and one refusal for all that can be wrong: whoever tries learns neither which part
 * failed nor whether the login exists. It opens its own unit of work, because checking a password takes too long to keep a
 * transaction waiting.
 */
@Injectable()
export class SignInStaff {
  constructor(
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: StaffCredentials,
    private readonly throttle: Throttle,
    private readonly sessions: SessionStore,
    private readonly staff: StaffStore,
  ) {}

  /** Throws `sign-in.staff-refused` or `sign-in.too-many-tries`. */
  async run(given: StaffSignIn): Promise<{ staffId: string; session: StartedSession }> {
    const login = tidyText(given.login).toLowerCase();
    await this.countTry(login, given.address);
    const candidate = await this.credentials.find(login);
    const fits = await passwordFits(given.password, candidate?.passwordHash);
    const step = totpStep(candidate?.totpSecret ?? NOBODYS_SECRET, readDigits(given.code), this.clock.now());
    const entered = await this.enter(candidate, fits ? step : undefined, given);
    if (!entered) throw identityErrors.staffRefused();
    await this.throttle.forget(signInTerms.staffPerLogin, login);
    return entered;
  }

  private async countTry(login: string, address: string): Promise<void> {
    const waits = [
      await this.throttle.overLimit(signInTerms.staffPerLogin, login),
      await this.throttle.overLimit(signInTerms.staffPerAddress, address),
    ].filter(wait => wait !== undefined);
    if (waits.length > 0) throw identityErrors.tooManyTries(Math.max(...waits));
  }

  /** A refusal is a unit of work too: it leaves its audit entry, and takes as long as a success. */
  private enter(
    candidate: Credentials | undefined,
    step: number | undefined,
    { requestId, userAgent }: StaffSignIn,
  ) {
    const actor = { ...systemActor('sign-in'), ...(requestId === undefined ? {} : { requestId }) };
    return this.unitOfWork.run({ actor, verb: 'staff.sign-in' }, async tx => {
      const mayEnter =
        candidate !== undefined &&
        step !== undefined &&
        (await this.staff.takeTotpStep(tx, candidate.id, step));
      if (!mayEnter) {
        if (candidate) tx.touch('staff', candidate.id, { event: 'sign-in-refused' });
        return undefined;
      }
      tx.touch('staff', candidate.id, { event: 'signed-in' });
      const session = await this.sessions.start(tx, 'staff', candidate.id, { method: 'totp', userAgent });
      return { staffId: candidate.id, session };
    });
  }
}
