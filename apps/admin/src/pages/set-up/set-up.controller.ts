import {
  type Answer,
  CurrentStaff,
  CurrentVisitor,
  type Fields,
  Moved,
  Pages,
  SessionCookie,
  SETUP_PATH,
  SettingUp,
  StaffMember,
  textOf,
  Visitor,
} from '@kashikan/edge';
import { ChangeStaffPassword, FinishSetup } from '@kashikan/identity';
import { Body, Get, Headers, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { doorRefusal } from '../../frame/door-refusal';
import { SetUpPages } from './set-up-pages';

/** はじめの設定: a password, then an app or a passkey, then the printed codes. Until the end nothing else opens. */
@Pages(SETUP_PATH)
@SettingUp()
export class SetUpController {
  constructor(
    private readonly pages: SetUpPages,
    private readonly changePassword: ChangeStaffPassword,
    private readonly finish: FinishSetup,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  async next(@CurrentStaff() staff: StaffMember, @CurrentVisitor() visitor: Visitor): Promise<Answer> {
    if (staff.session.strength === 2) return new Moved('/me');
    return this.pages.next(staff, visitor);
  }

  @Post('password')
  async password(
    @CurrentStaff() staff: StaffMember,
    @CurrentVisitor() visitor: Visitor,
    @Body() fields: Fields,
  ): Promise<Answer> {
    if (!(await this.pages.mayBeHere(staff))) return new Moved('/');
    const { login, name } = staff.session;
    try {
      await this.changePassword.run({
        actor: staff.actor,
        sessionHash: visitor.sessionHash,
        current: '',
        // Not trimmed: a blank at the end is part of a password.
        next: typeof fields.password === 'string' ? fields.password : '',
        personal: [login, name],
      });
      return new Moved(SETUP_PATH);
    } catch (error) {
      return this.pages.next(staff, visitor, doorRefusal(error, 'password', visitor.requestId));
    }
  }

  @Post('app')
  async app(
    @CurrentStaff() staff: StaffMember,
    @CurrentVisitor() visitor: Visitor,
    @Body() fields: Fields,
    @Headers('user-agent') userAgent: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const app = { sealed: textOf(fields, 'sealed'), code: textOf(fields, 'code') };
    return this.done(staff, visitor, reply, { app, userAgent });
  }

  @Post('passkey')
  async passkey(
    @CurrentStaff() staff: StaffMember,
    @CurrentVisitor() visitor: Visitor,
    @Body() fields: Fields,
    @Headers('user-agent') userAgent: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const passkey = { answer: textOf(fields, 'passkey'), name: textOf(fields, 'name') };
    return this.done(staff, visitor, reply, { passkey, userAgent });
  }

  private async done(
    staff: StaffMember,
    visitor: Visitor,
    reply: FastifyReply,
    factor: Pick<Parameters<FinishSetup['run']>[0], 'app' | 'passkey' | 'userAgent'>,
  ): Promise<Answer> {
    if (!(await this.pages.mayBeHere(staff, true))) return new Moved(SETUP_PATH);
    const { sessionHash, requestId } = visitor;
    try {
      const done = await this.finish.run({ actor: staff.actor, sessionHash, ...factor });
      this.cookie.start(reply, done.session);
      return this.pages.done(visitor, done);
    } catch (error) {
      const refused = doorRefusal(error, factor.passkey ? 'passkey' : 'code', requestId);
      return this.pages.next(staff, visitor, refused, factor.app?.sealed);
    }
  }
}
