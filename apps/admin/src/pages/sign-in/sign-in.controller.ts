import {
  type Answer,
  CurrentStaff,
  CurrentVisitor,
  type Fields,
  Moved,
  Pages,
  Open,
  safeReturnPath,
  SessionCookie,
  SettingUp,
  Shown,
  StaffMember,
  textOf,
  Visitor,
} from '@kashikan/edge';
import { UnitOfWork } from '@kashikan/database';
import {
  EndSession,
  type SignInOrigin,
  SignInStaff,
  SignInStaffByPasskey,
  UsePasskey,
} from '@kashikan/identity';
import { Clock } from '@kashikan/kernel';
import { Body, Get, Headers, Ip, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { h } from 'preact';
import { doorRefusal } from '../../frame/door-refusal';
import { doorVisit } from './door-visit';
import { SignInPage } from './sign-in.view';

/** What of the page may differ. */
interface Wanted {
  readonly returnTo: string;
  readonly isRecovery?: boolean;
}

@Pages('')
export class SignInController {
  constructor(
    private readonly signIn: SignInStaff,
    private readonly signInByPasskey: SignInStaffByPasskey,
    private readonly passkeys: UsePasskey,
    private readonly cookie: SessionCookie,
    private readonly clock: Clock,
  ) {}

  @Get('sign-in')
  @Open()
  async form(
    @CurrentVisitor() visitor: Visitor,
    @Query('return') wanted?: string,
    @Query('with') way?: string,
  ): Promise<Answer> {
    const returnTo = safeReturnPath(wanted);
    if (visitor.staff) return new Moved(returnTo);
    return this.shown(visitor, { returnTo, isRecovery: way === 'recovery' });
  }

  @Post('sign-in')
  @Open()
  async enter(
    @CurrentVisitor() visitor: Visitor,
    @Body() fields: Fields,
    @Ip() address: string,
    @Headers('user-agent') userAgent: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const wanted = { returnTo: safeReturnPath(fields.return), isRecovery: 'recovery' in fields };
    const origin: SignInOrigin = { address, userAgent, requestId: visitor.requestId };
    const login = textOf(fields, 'login');
    try {
      const { session } = await this.signIn.run({
        ...origin,
        login,
        password: textOf(fields, 'password'),
        code: textOf(fields, 'code'),
        recoveryCode: textOf(fields, 'recovery'),
      });
      this.cookie.start(reply, session);
      return new Moved(wanted.returnTo);
    } catch (error) {
      return this.shown(visitor, wanted, doorRefusal(error, 'login', visitor.requestId, { login }));
    }
  }

  @Post('sign-in/passkey')
  @Open()
  async enterByPasskey(
    @CurrentVisitor() visitor: Visitor,
    @Body() fields: Fields,
    @Ip() address: string,
    @Headers('user-agent') userAgent: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const wanted = { returnTo: safeReturnPath(fields.return) };
    const { requestId, sessionHash } = visitor;
    const answer = textOf(fields, 'passkey');
    try {
      const { session } = await this.signInByPasskey.run({
        answer,
        sessionHash,
        address,
        userAgent,
        requestId,
      });
      this.cookie.start(reply, session);
      return new Moved(wanted.returnTo);
    } catch (error) {
      return this.shown(visitor, wanted, doorRefusal(error, 'passkey', requestId));
    }
  }

  private async shown(
    visitor: Visitor,
    { returnTo, isRecovery = false }: Wanted,
    refused?: ReturnType<typeof doorRefusal>,
  ): Promise<Shown> {
    const passkeyOptions = await this.passkeys.options('staff', visitor.sessionHash);
    const view = { visit: doorVisit(visitor, this.clock.now()), returnTo, isRecovery, passkeyOptions };
    return new Shown(h(SignInPage, { ...view, form: refused?.form }), refused?.status ?? 200);
  }
}

@Pages('sign-out')
export class SignOutController {
  constructor(
    private readonly endSession: EndSession,
    private readonly unitOfWork: UnitOfWork,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  @SettingUp()
  async leave(
    @CurrentVisitor() visitor: Visitor,
    @CurrentStaff() staff: StaffMember,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    await this.unitOfWork.run({ actor: staff.actor, verb: 'staff.sign-out' }, tx =>
      this.endSession.run(tx, visitor.sessionHash),
    );
    this.cookie.end(reply);
    return new Moved('/sign-in');
  }
}
