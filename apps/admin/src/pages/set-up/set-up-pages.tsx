import { Shown, type StaffMember, type Visitor } from '@kashikan/edge';
import { csrfTokenOf, RegisterPasskey, type SetUpDone, SetUpStaff, StaffFactors } from '@kashikan/identity';
import { Clock } from '@kashikan/kernel';
import { Injectable } from '@nestjs/common';
import type { doorRefusal } from '../../frame/door-refusal';
import { doorVisit } from '../sign-in/door-visit';
import { FactorPage, PasswordPage, SetUpDonePage } from './set-up.view';

type Refused = ReturnType<typeof doorRefusal>;

/** The pages of somebody who is setting up, each the next that is missing. */
@Injectable()
export class SetUpPages {
  constructor(
    private readonly setUp: SetUpStaff,
    private readonly registerPasskey: RegisterPasskey,
    private readonly factors: StaffFactors,
    private readonly clock: Clock,
  ) {}

  /** Only a session that began with a set-up code sets up, and a second factor comes after the password. */
  async mayBeHere(staff: StaffMember, withPassword = false): Promise<boolean> {
    const { hasPassword } = await this.factors.of(staff.id);
    return staff.session.strength === 1 && hasPassword === withPassword;
  }

  /** `sealed` brings the same secret back after a mistyped code, so that the app need not be told anew. */
  async next(staff: StaffMember, visitor: Visitor, refused?: Refused, sealed?: string): Promise<Shown> {
    const visit = doorVisit(visitor, this.clock.now());
    const { hasPassword } = await this.factors.of(staff.id);
    const { login, name } = staff.session;
    if (!hasPassword)
      return new Shown(<PasswordPage visit={visit} login={login} form={refused?.form} />, refused?.status);
    const owner = { kind: 'staff', id: staff.id, login, name } as const;
    const offered =
      sealed === undefined
        ? this.setUp.offerSecret(staff.id, login)
        : this.setUp.offerAgain(staff.id, login, sealed);
    const passkeyOptions = await this.registerPasskey.options(owner, visitor.sessionHash);
    return new Shown(
      <FactorPage {...{ visit, offered, passkeyOptions, form: refused?.form }} />,
      refused?.status,
    );
  }

  done(visitor: Visitor, { session, recoveryCodes }: SetUpDone): Shown {
    const visit = { ...doorVisit(visitor, this.clock.now()), csrfToken: csrfTokenOf(session.token) };
    return new Shown(<SetUpDonePage visit={visit} codes={recoveryCodes} />);
  }
}
