import { UnitOfWork } from '@kashikan/database';
import { tidyText } from '@kashikan/i18n';
import { Injectable } from '@nestjs/common';
import { identityErrors } from '../identity.errors';
import { paperCodeHash } from '../secrets/paper-codes';
import { PaperCodesStore } from '../store/paper-codes.store';
import { SessionStore, type StartedSession } from '../store/session.store';
import { StaffCredentials } from '../views/staff-credentials';
import { doorActor, type SignInOrigin } from './sign-in-staff';
import { SignInTries } from './sign-in-tries';

export interface SetupEntry extends SignInOrigin {
  readonly login: string;
  /** From the paper, as typed. */
  readonly setupCode: string;
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const NOBODYS_SALT = Buffer.alloc(16);

/**
 * 初回コード: lets somebody in to set up password and second factor, and to nothing else. The code stays good until that is done, so that
 * a closed browser costs nothing. One refusal, after the same work, for a wrong code and an unknown login.
 */
@Injectable()
export class EnterSetup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly credentials: StaffCredentials,
    private readonly tries: SignInTries,
    private readonly papers: PaperCodesStore,
    private readonly sessions: SessionStore,
  ) {}

  /** Throws `sign-in.setup-refused` or `sign-in.too-many-tries`. */
  async run(given: SetupEntry): Promise<{ session: StartedSession }> {
    const login = tidyText(given.login).toLowerCase();
    await this.tries.count(login, given.address);
    const candidate = await this.credentials.byLogin(login);
    const hash = await paperCodeHash(given.setupCode, candidate?.setupSalt ?? NOBODYS_SALT);
    const meta = { actor: doorActor(given.requestId), verb: 'staff.enter-setup' };
    const session = await this.unitOfWork.run(meta, async tx => {
      const isTheirs = await this.papers.isSetupCode(tx, candidate?.id ?? NOBODY, hash);
      const fits = candidate !== undefined && isTheirs;
      if (candidate) tx.touch('staff', candidate.id, { event: fits ? 'setup-entered' : 'sign-in-refused' });
      const manner = { method: 'setup-code', userAgent: given.userAgent } as const;
      return fits ? this.sessions.start(tx, 'staff', candidate.id, manner) : undefined;
    });
    if (!session) throw identityErrors.setupRefused();
    await this.tries.forget(login);
    return { session };
  }
}
