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
import { SignInResident } from '@kashikan/journeys';
import type { Actor } from '@kashikan/kernel';
import { Body, Get, Headers, Ip, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { hrefs } from '../../frame/hrefs';
import { refusedForm } from '../../frame/refused';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { CardPage } from './sign-in.view';

const fieldOf = {
  'sign-in.card-mistyped': 'number',
  'sign-in.card-refused': 'number',
  'sign-in.too-many-tries': '',
};

@Pages('sign-in/card')
@Open()
export class SignInCardController {
  constructor(
    private readonly signIn: SignInResident,
    private readonly cookie: SessionCookie,
  ) {}

  @Get()
  form(@CurrentPage() page: ResidentPage, @Query('return') wanted?: string): Answer {
    const back = safeReturnPath(wanted, hrefs.town(page.town.id));
    return new Shown(<CardPage page={page} back={back} form={undefined} />);
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
    const { sessionHash: visitorHash } = page.visitor;
    const knock = { actor, address, userAgent, locale: page.locale, visitorHash };
    const number = textOf(body, 'number');
    try {
      const { session } = await this.signIn.enterByCard({ ...knock, number, pin: textOf(body, 'pin') });
      this.cookie.start(reply, session);
      return new Moved(back);
    } catch (error) {
      const form = refusedForm(error, page, { number }, fieldOf);
      return new Shown(<CardPage page={page} back={back} form={form} />, 422);
    }
  }
}
