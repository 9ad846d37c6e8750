import {
  type Answer,
  CurrentStaff,
  CurrentVisitor,
  type Fields,
  Moved,
  Open,
  Pages,
  safeReturnPath,
  SessionCookie,
  Shown,
  SignedInStaff,
  StaffMember,
  textOf,
  Visitor,
} from '@kashikan/edge';
import { UnitOfWork } from '@kashikan/database';
import { EndSession, SignInStaff } from '@kashikan/identity';
import { errorWords } from '@kashikan/i18n';
import { Clock, DomainError } from '@kashikan/kernel';
import type { FormState } from '@kashikan/ui';
import { Body, Get, Ip, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { h } from 'preact';
import { doorVisit } from './door-visit';
import { SignInPage } from './sign-in.view';

@Pages('')
export class SignInController {
  constructor(
    private readonly signIn: SignInStaff,
    private readonly endSession: EndSession,
    private readonly unitOfWork: UnitOfWork,
    private readonly cookie: SessionCookie,
    private readonly clock: Clock,
  ) {}

  @Get('sign-in')
  @Open()
  form(@CurrentVisitor() visitor: Visitor, @Query('return') wanted?: string): Answer {
    if (visitor.staff) return new Moved(safeReturnPath(wanted));
    return this.shown(visitor, safeReturnPath(wanted));
  }

  @Post('sign-in')
  @Open()
  async enter(
    @CurrentVisitor() visitor: Visitor,
    @Body() fields: Fields,
    @Ip() address: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const returnTo = safeReturnPath(fields.return);
    try {
      const { session } = await this.signIn.run({
        login: textOf(fields, 'login'),
        password: textOf(fields, 'password'),
        code: textOf(fields, 'code'),
        address,
        requestId: visitor.requestId,
      });
      this.cookie.start(reply, session);
      return new Moved(returnTo);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const context = { locale: 'ja', zone: 'Asia/Tokyo', requestId: visitor.requestId } as const;
      const form = {
        values: { login: textOf(fields, 'login') },
        errors: { login: errorWords(error.code, error.facts, context) },
      };
      return this.shown(visitor, returnTo, form, error.kind === 'too-many' ? 429 : 422);
    }
  }

  @Post('sign-out')
  @SignedInStaff()
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

  private shown(visitor: Visitor, returnTo: string, form?: FormState, status = 200): Shown {
    return new Shown(h(SignInPage, { visit: doorVisit(visitor, this.clock.now()), returnTo, form }), status);
  }
}
