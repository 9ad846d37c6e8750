import { UnitOfWork } from '@kashikan/database';
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
  SignedIn,
  textOf,
  typedOf,
} from '@kashikan/edge';
import { EndSession, SignInLinks } from '@kashikan/identity';
import { SendSignInMail, SignInResident } from '@kashikan/journeys';
import type { Actor } from '@kashikan/kernel';
import type { FormState } from '@kashikan/ui';
import { Body, Get, Headers, Ip, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { hrefs } from '../../frame/hrefs';
import { refusedForm } from '../../frame/refused';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { SignInDoor } from './sign-in-door';
import { CodePage } from './sign-in.view';

const fieldOf = {
  'sign-in.email-malformed': 'email',
  'sign-in.too-many-tries': '',
  'sign-in.code-refused': 'code',
};

@Pages('sign-in')
@Open()
export class SignInController {
  constructor(
    private readonly door: SignInDoor,
    private readonly mail: SendSignInMail,
    private readonly links: SignInLinks,
    private readonly signIn: SignInResident,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  async form(@CurrentPage() page: ResidentPage, @Query('return') wanted?: string): Promise<Answer> {
    const back = safeReturnPath(wanted, hrefs.town(page.town.id));
    return page.resident ? new Moved(back) : this.door.shown(page, back);
  }

  @Post()
  async sendCode(
    @CurrentPage() page: ResidentPage,
    @Body() body: Fields,
    @Ip() address: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    const back = safeReturnPath(body.return, hrefs.town(page.town.id));
    const email = textOf(body, 'email');
    const { sessionHash: visitorHash } = page.visitor;
    try {
      await this.mail.run({ actor, email, address, locale: page.locale, linkTo: back, visitorHash });
    } catch (error) {
      return this.door.shown(page, back, refusedForm(error, page, body, fieldOf));
    }
    return new Moved(`/sign-in/code?return=${encodeURIComponent(back)}`);
  }

  @Get('code')
  async code(@CurrentPage() page: ResidentPage, @Query('return') wanted?: string): Promise<Answer> {
    const back = safeReturnPath(wanted, hrefs.town(page.town.id));
    const email = await this.links.emailAskedIn(page.visitor.sessionHash);
    if (email === undefined) return new Moved(hrefs.signIn(back));
    return new Shown(<CodePage page={page} back={back} email={email} form={undefined} />);
  }

  @Post('code')
  async enter(
    @CurrentPage() page: ResidentPage,
    @Body() body: Fields,
    @Ip() address: string,
    @Headers('user-agent') userAgent: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const back = safeReturnPath(body.return, hrefs.town(page.town.id));
    const [email, code] = [textOf(body, 'email'), textOf(body, 'code')];
    try {
      const given = { actor, email, code, address, userAgent, locale: page.locale };
      const { session } = await this.signIn.enter({ ...given, visitorHash: page.visitor.sessionHash });
      this.cookie.start(reply, session);
      return new Moved(back);
    } catch (error) {
      const form: FormState = refusedForm(error, page, { ...typedOf(body), code: '' }, fieldOf);
      return new Shown(<CodePage page={page} back={back} email={email} form={form} />, 422);
    }
  }
}

@Pages('sign-out')
@SignedIn()
export class SignOutController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly endSession: EndSession,
    private readonly cookie: SessionCookie,
  ) {}

  @Post()
  async leave(
    @CurrentPage() page: ResidentPage,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    await this.unitOfWork.run({ actor, verb: 'resident.sign-out' }, tx =>
      this.endSession.run(tx, page.visitor.sessionHash),
    );
    this.cookie.end(reply);
    return new Moved('/');
  }
}
