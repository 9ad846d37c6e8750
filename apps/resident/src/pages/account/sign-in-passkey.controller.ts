import {
  type Answer,
  CurrentActor,
  type Fields,
  Moved,
  Open,
  Pages,
  safeReturnPath,
  SessionCookie,
  textOf,
} from '@kashikan/edge';
import { SignInResident } from '@kashikan/journeys';
import type { Actor } from '@kashikan/kernel';
import { Body, Headers, Ip, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { hrefs } from '../../frame/hrefs';
import { refusedForm } from '../../frame/refused';
import { CurrentPage, type ResidentPage } from '../../frame/resident-page';
import { SignInDoor } from './sign-in-door';

const fieldOf = { 'passkey.refused': 'passkey', 'sign-in.too-many-tries': '' };

@Pages('sign-in/passkey')
@Open()
export class SignInPasskeyController {
  constructor(
    private readonly door: SignInDoor,
    private readonly signIn: SignInResident,
    private readonly cookie: SessionCookie,
  ) {}

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
    try {
      const { session } = await this.signIn.enterByPasskey({ ...knock, answer: textOf(body, 'passkey') });
      this.cookie.start(reply, session);
      return new Moved(back);
    } catch (error) {
      return this.door.shown(page, back, refusedForm(error, page, {}, fieldOf));
    }
  }
}
