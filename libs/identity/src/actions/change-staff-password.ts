import { UnitOfWork } from '@kashikan/database';
import type { Actor } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { signInTerms } from '../rules/sign-in-terms';
import { passwordProblem } from '../secrets/password-guesses';
import { hashPassword, passwordFits } from '../secrets/passwords';
import { SessionStore } from '../store/session.store';
import { StaffStore } from '../store/staff.store';
import { Throttle } from '../store/throttle';
import { StaffCredentials } from '../views/staff-credentials';

export interface PasswordChange {
  readonly actor: Actor;
  readonly sessionHash: string;
  /** Asked for unless none has been set yet. */
  readonly current: string;
  readonly next: string;
  /** Names and login: the first that anybody would guess. */
  readonly personal: readonly string[];
}

/** Sets a password, the first or another one; every other session ends. */
@Injectable()
export class ChangeStaffPassword {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: StaffCredentials,
    private readonly throttle: Throttle,
    private readonly staff: StaffStore,
    private readonly sessions: SessionStore,
  ) {}

  /** Throws `staff.password-short`, `-long`, `-known` or `-wrong`, and `sign-in.too-many-tries`. */
  async run({ actor, sessionHash, current, next, personal }: PasswordChange): Promise<void> {
    const problem = await passwordProblem(next, personal);
    if (problem) throw identityErrors.passwordRefused(problem);
    const { passwordHash } = (await this.credentials.of(actor.id)) ?? {};
    if (passwordHash !== undefined) await this.mustFit(actor.id, current, passwordHash);
    const hash = await hashPassword(next);
    await this.unitOfWork.run({ actor, verb: 'staff.set-password' }, async tx => {
      await this.staff.setPassword(tx, actor.id, hash);
      await this.sessions.endOthers(tx, { kind: 'staff', id: actor.id }, sessionHash);
      tx.touch('staff', actor.id, { event: 'password-set' });
    });
  }

  private async mustFit(staffId: string, current: string, passwordHash: string): Promise<void> {
    const wait = await this.throttle.overLimit(signInTerms.proofsPerStaff, staffId);
    if (wait !== undefined) throw identityErrors.tooManyTries(wait);
    if (!(await passwordFits(current, passwordHash))) throw identityErrors.passwordWrong();
    await this.throttle.forget(signInTerms.proofsPerStaff, staffId);
  }
}
