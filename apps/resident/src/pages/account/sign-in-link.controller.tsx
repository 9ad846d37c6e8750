import {
  type Answer,
  CurrentActor,
  type Fields,
  Moved,
  Open,
  Pages,
  safeReturnPath,
  SessionCookie,
  Shown,
  textOf,
} from '@kashikan/edge';
import { identityErrors, SignInLinks } from '@kashikan/identity';
import { SignInResident } from '@kashikan/journeys';
import type { Actor } from '@kashikan/kernel';
import { Body, Get, Headers, Ip, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { hrefs } from '../../frame/hrefs';
import { refusedForm } from '../../frame/refused';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { SignInDoor } from './sign-in-door';
import { LinkPage } from './sign-in.view';

const fieldOf = { 'sign-in.link-refused': '', 'sign-in.too-many-tries': '' };

/** The link of the mail: opening it shows whom it signs in, and the button on that page does. */
@Pages('sign-in/link')
@Open()
export class SignInLinkController {
  constructor(
    private readonly door: SignInDoor,
    private readonly links: SignInLinks,
    private readonly signIn: SignInResident,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  async form(
    @CurrentPage() page: ResidentPage,
    @Query('token') given?: unknown,
    @Query('return') wanted?: string,
  ): Promise<Answer> {
    const back = safeReturnPath(wanted, hrefs.town(page.town.id));
    const token = typeof given === 'string' ? given : '';
    const email = await this.links.emailOf(token);
    if (email === undefined) return this.refused(page, back, identityErrors.linkRefused());
    return new Shown(<LinkPage page={page} back={back} email={email} token={token} form={undefined} />);
  }

  @Post()
  async enter(
    @CurrentPage() page: ResidentPage,
    @Body() body: Fields,
    @Ip() address: string,
    @Headers('user-agent') userAgent: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const back = safeReturnPath(body.return, hrefs.town(page.town.id));
    const given = { actor, address, userAgent, locale: page.locale, link: textOf(body, 'token') };
    try {
      const { session } = await this.signIn.enterByLink({ ...given, visitorHash: page.visitor.sessionHash });
      this.cookie.start(reply, session);
      return new Moved(back);
    } catch (error) {
      return this.refused(page, back, error);
    }
  }

  /** The page that sends a new mail, with the reason above it. */
  private refused(page: ResidentPage, back: string, error: unknown): Promise<Shown> {
    return this.door.shown(page, back, refusedForm(error, page, {}, fieldOf));
  }
}
