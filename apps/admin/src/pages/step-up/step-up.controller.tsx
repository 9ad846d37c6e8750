import {
  type Answer,
  CurrentVisitor,
  type Fields,
  Moved,
  Pages,
  readCarried,
  safeReturnPath,
  SessionCookie,
  Shown,
  SignedInStaff,
  STEP_UP_PATH,
  textOf,
  Visitor,
} from '@kashikan/edge';
import { csrfTokenOf, PasskeyView, ProveStaff, UsePasskey } from '@kashikan/identity';
import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { doorRefusal } from '../../frame/door-refusal';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { ContinuePage, StepUpPage } from './step-up.view';

/** もう一度の確認: asks for the second factor before something delicate, then leads back to it. */
@Pages(STEP_UP_PATH)
@SignedInStaff()
export class StepUpController {
  constructor(
    private readonly prove: ProveStaff,
    private readonly passkeys: UsePasskey,
    private readonly ownPasskeys: PasskeyView,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  async ask(
    @CurrentPage() page: StaffPage,
    @CurrentVisitor() { sessionHash }: Visitor,
    @Query('return') wanted?: string,
  ): Promise<Answer> {
    const passkeyOptions = await this.passkeyOptions(page, sessionHash);
    return new Shown(
      <StepUpPage visit={page.visit} returnTo={safeReturnPath(wanted)} {...{ passkeyOptions }} />,
    );
  }

  @Post()
  async confirm(
    @CurrentPage() page: StaffPage,
    @CurrentVisitor() { sessionHash }: Visitor,
    @Body() fields: Fields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const { visit, staff } = page;
    const returnTo = safeReturnPath(fields.return);
    const carried = readCarried(textOf(fields, 'carried'));
    try {
      const given = { code: textOf(fields, 'code'), passkey: textOf(fields, 'passkey') };
      const session = await this.prove.run({ actor: staff.actor, sessionHash, ...given });
      this.cookie.start(reply, session);
      if (!carried) return new Moved(returnTo);
      // The session has a new token, and with it the forms have a new proof of origin.
      const renewed = { ...visit, csrfToken: csrfTokenOf(session.token) };
      return new Shown(<ContinuePage visit={renewed} carried={carried} />);
    } catch (error) {
      const field = textOf(fields, 'passkey') ? 'passkey' : 'code';
      const { form, status } = doorRefusal(error, field, staff.actor.requestId ?? '');
      const passkeyOptions = await this.passkeyOptions(page, sessionHash);
      return new Shown(<StepUpPage {...{ visit, returnTo, carried, form, passkeyOptions }} />, status);
    }
  }

  private async passkeyOptions({ staff }: StaffPage, sessionHash: string): Promise<object | undefined> {
    const own = await this.ownPasskeys.of({ kind: 'staff', id: staff.id });
    return own.length > 0 ? this.passkeys.options('staff', sessionHash, staff.id) : undefined;
  }
}
