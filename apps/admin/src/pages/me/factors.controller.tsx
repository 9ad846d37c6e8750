import {
  type Answer,
  CurrentVisitor,
  type Fields,
  Moved,
  NeedsStrength,
  Pages,
  Shown,
  SignedInStaff,
  textOf,
  Visitor,
} from '@kashikan/edge';
import { UnitOfWork } from '@kashikan/database';
import { makeRecoveryCodes, RegisterPasskey, RemoveStaffPasskey, SetUpStaff } from '@kashikan/identity';
import { Body, Get, Param, Post } from '@nestjs/common';
import { type RefusedForm, refusedForm } from '../../frame/refused';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { NewAppPage, NewCodesPage, NewPasskeyPage } from './factors.view';

/** One's own app, passkeys and printed codes; each change asks for a fresh proof first. */
@Pages('me')
@SignedInStaff()
@NeedsStrength(2)
export class FactorsController {
  constructor(
    private readonly setUp: SetUpStaff,
    private readonly registerPasskey: RegisterPasskey,
    private readonly removePasskey: RemoveStaffPasskey,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @Get('app')
  app(@CurrentPage() page: StaffPage): Answer {
    return this.appForm(page);
  }

  @Post('app')
  async saveApp(
    @CurrentPage() page: StaffPage,
    @CurrentVisitor() { sessionHash }: Visitor,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const { actor } = page.staff;
    const app = { sealed: textOf(fields, 'sealed'), code: textOf(fields, 'code') };
    try {
      await this.unitOfWork.run({ actor, verb: 'staff.set-app' }, tx =>
        this.setUp.add(tx, { actor, sessionHash, app }),
      );
      return new Moved('/me?done=app');
    } catch (error) {
      const refused = refusedForm(error, page, {}, { 'sign-in.proof-refused': 'code' });
      return this.appForm(page, refused, app.sealed);
    }
  }

  @Get('passkeys/new')
  passkey(@CurrentPage() page: StaffPage, @CurrentVisitor() visitor: Visitor): Promise<Answer> {
    return this.passkeyForm(page, visitor);
  }

  @Post('passkeys/new')
  async savePasskey(
    @CurrentPage() page: StaffPage,
    @CurrentVisitor() visitor: Visitor,
    @Body() fields: Fields,
  ): Promise<Answer> {
    const { actor } = page.staff;
    const { sessionHash } = visitor;
    const passkey = { answer: textOf(fields, 'passkey'), name: textOf(fields, 'name') };
    try {
      await this.unitOfWork.run({ actor, verb: 'staff.add-passkey' }, tx =>
        this.setUp.add(tx, { actor, sessionHash, passkey }),
      );
      return new Moved('/me?done=passkey');
    } catch (error) {
      const beside = { 'passkey.refused': 'passkey', 'passkey.known': 'passkey' };
      return this.passkeyForm(page, visitor, refusedForm(error, page, {}, beside));
    }
  }

  @Post('passkeys/:passkey/removal')
  async forgetPasskey(@CurrentPage() { staff }: StaffPage, @Param('passkey') id: string): Promise<Answer> {
    await this.unitOfWork.run({ actor: staff.actor, verb: 'staff.remove-passkey' }, tx =>
      this.removePasskey.run(tx, staff.id, id),
    );
    return new Moved('/me?done=passkey-gone');
  }

  /** Shown in answer to the form itself: nothing keeps them in clear. */
  @Post('recovery-codes')
  async codes(@CurrentPage() page: StaffPage): Promise<Answer> {
    const made = await makeRecoveryCodes();
    const { actor } = page.staff;
    await this.unitOfWork.run({ actor, verb: 'staff.make-recovery-codes' }, tx =>
      this.setUp.keepRecoveryCodes(tx, actor.id, made),
    );
    return new Shown(<NewCodesPage page={page} codes={made.codes} />);
  }

  private appForm(page: StaffPage, refused?: RefusedForm, sealed?: string): Shown {
    const { staffId, login } = page.staff.session;
    const offered =
      sealed === undefined
        ? this.setUp.offerSecret(staffId, login)
        : this.setUp.offerAgain(staffId, login, sealed);
    return new Shown(<NewAppPage page={page} offered={offered} form={refused?.form} />, refused?.status);
  }

  private async passkeyForm(page: StaffPage, visitor: Visitor, refused?: RefusedForm): Promise<Shown> {
    const { staffId: id, login, name } = page.staff.session;
    const owner = { kind: 'staff', id, login, name } as const;
    const options = await this.registerPasskey.options(owner, visitor.sessionHash);
    return new Shown(<NewPasskeyPage page={page} options={options} form={refused?.form} />, refused?.status);
  }
}
