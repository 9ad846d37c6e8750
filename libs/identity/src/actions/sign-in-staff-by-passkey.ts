import { UnitOfWork } from '@kashikan/database';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { SessionStore, type StartedSession } from '../store/session.store';
import { StaffStore } from '../store/staff.store';
import { doorActor, type SignInOrigin } from './sign-in-staff';
import { SignInTries } from './sign-in-tries';
import { type PasskeyGiven, UsePasskey } from './use-passkey';

/** A passkey alone lets staff in: the device is one factor, and the finger or PIN that it asks for the other. */
@Injectable()
export class SignInStaffByPasskey {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tries: SignInTries,
    private readonly passkeys: UsePasskey,
    private readonly sessions: SessionStore,
    private readonly staff: StaffStore,
  ) {}

  /** Throws `passkey.refused` or `sign-in.too-many-tries`. */
  async run(given: PasskeyGiven & SignInOrigin): Promise<{ staffId: string; session: StartedSession }> {
    await this.tries.count(undefined, given.address);
    const meta = { actor: doorActor(given.requestId), verb: 'staff.sign-in' };
    const entered = await this.unitOfWork.run(meta, async tx => {
      const owner = await this.passkeys.run(tx, 'staff', given);
      if (!owner || !(await this.staff.signedIn(tx, owner.id))) return undefined;
      tx.touch('staff', owner.id, { event: 'signed-in', method: 'passkey' });
      const manner = { method: 'passkey', userAgent: given.userAgent } as const;
      return { staffId: owner.id, session: await this.sessions.start(tx, 'staff', owner.id, manner) };
    });
    if (!entered) throw identityErrors.passkeyRefused();
    return entered;
  }
}
