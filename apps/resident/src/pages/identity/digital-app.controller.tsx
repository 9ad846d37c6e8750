import {
  type Answer,
  CurrentActor,
  Moved,
  Open,
  Pages,
  safeReturnPath,
  SessionCookie,
  Shown,
  Throttled,
} from '@kashikan/edge';
import { DigitalApp, identityErrors } from '@kashikan/identity';
import { LeaveForDigitalApp, ReturnFromDigitalApp } from '@kashikan/journeys';
import type { Actor } from '@kashikan/kernel';
import { Get, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hrefs } from '../../frame/hrefs';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { UnknownCardPage } from './unknown-card.view';

/** デジタル認証アプリ: there by a link, back by the address that the app was told. A link, because forms may lead nowhere else. */
@Pages('sign-in/digital-app')
@Open()
export class DigitalAppController {
  constructor(
    private readonly app: DigitalApp,
    private readonly leave: LeaveForDigitalApp,
    private readonly comeBack: ReturnFromDigitalApp,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  @Throttled({ name: 'digital-app', most: 30, minutes: 10 })
  async start(
    @CurrentPage() page: ResidentPage,
    @CurrentActor() actor: Actor,
    @Query('return') wanted?: string,
  ): Promise<Answer> {
    if (!this.app.isOffered) throw identityErrors.digitalAppNotOffered();
    const back = safeReturnPath(wanted, hrefs.town(page.town.id));
    return new Moved((await this.leave.run(actor, page.visitor.sessionHash, back)).href);
  }

  /** Throws `identity.…` as pages of their own; whoever was signed in stays so. */
  @Get('callback')
  @Throttled({ name: 'digital-app-return', most: 30, minutes: 10 })
  async end(
    @CurrentPage() page: ResidentPage,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    if (!this.app.isOffered) throw identityErrors.digitalAppNotOffered();
    const visit = await this.comeBack.run({
      actor,
      accountId: page.resident?.accountId,
      visitorHash: page.visitor.sessionHash,
      query: request.url.split('?')[1] ?? '',
      userAgent: request.headers['user-agent'],
    });
    if (visit.kind === 'unknown') return new Shown(<UnknownCardPage page={page} back={visit.returnTo} />);
    if (visit.kind === 'signed-in') this.cookie.start(reply, visit.session);
    return new Moved(safeReturnPath(visit.returnTo, '/'));
  }
}
