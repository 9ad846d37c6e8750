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
import { csrfTokenOf, ProveStaff } from '@kashikan/identity';
import { errorWords } from '@kashikan/i18n';
import { DomainError } from '@kashikan/kernel';
import { Body, Get, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CurrentPage, type StaffPage } from '../../frame/staff-page';
import { ContinuePage, StepUpPage } from './step-up.view';

/** もう一度の確認: asks for the second factor before something delicate, then leads back to it. */
@Pages(STEP_UP_PATH)
@SignedInStaff()
export class StepUpController {
  constructor(
    private readonly prove: ProveStaff,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  ask(@CurrentPage() { visit }: StaffPage, @Query('return') wanted?: string): Answer {
    return new Shown(<StepUpPage visit={visit} returnTo={safeReturnPath(wanted)} />);
  }

  @Post()
  async confirm(
    @CurrentPage() { visit, staff }: StaffPage,
    @CurrentVisitor() { sessionHash }: Visitor,
    @Body() fields: Fields,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const returnTo = safeReturnPath(fields.return);
    const carried = readCarried(textOf(fields, 'carried'));
    try {
      const session = await this.prove.run({ actor: staff.actor, sessionHash, code: textOf(fields, 'code') });
      this.cookie.start(reply, session);
      if (!carried) return new Moved(returnTo);
      // The session has a new token, and with it the forms have a new proof of origin.
      const renewed = { ...visit, csrfToken: csrfTokenOf(session.token) };
      return new Shown(<ContinuePage visit={renewed} carried={carried} />);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const requestId = staff.actor.requestId ?? '';
      const words = errorWords(error.code, error.facts, { locale: 'ja', zone: visit.zone, requestId });
      const form = { values: {}, errors: { code: words } };
      const status = error.kind === 'too-many' ? 429 : 422;
      return new Shown(<StepUpPage {...{ visit, returnTo, carried, form }} />, status);
    }
  }
}
