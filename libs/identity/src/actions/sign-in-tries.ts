import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { signInTerms } from '../rules/sign-in-terms';
import { Throttle } from '../store/throttle';

/** Counts the tries at the door of the staff, by login and by address; a login that does not exist counts alike. */
@Injectable()
export class SignInTries {
  constructor(private readonly throttle: Throttle) {}

  /** Throws `sign-in.too-many-tries`. A passkey names nobody beforehand, and so counts for its address only. */
  async count(login: string | undefined, address: string): Promise<void> {
    const waits = [
      login === undefined ? undefined : await this.throttle.overLimit(signInTerms.staffPerLogin, login),
      await this.throttle.overLimitFrom(signInTerms.staffPerAddress, address),
    ].filter(wait => wait !== undefined);
    if (waits.length > 0) throw identityErrors.tooManyTries(Math.max(...waits));
  }

  forget(login: string): Promise<void> {
    return this.throttle.forget(signInTerms.staffPerLogin, login);
  }
}
