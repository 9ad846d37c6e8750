import {
  type Answer,
  CurrentVisitor,
  type Fields,
  Moved,
  Open,
  Pages,
  SessionCookie,
  SETUP_PATH,
  Shown,
  textOf,
  Visitor,
} from '@kashikan/edge';
import { EnterSetup } from '@kashikan/identity';
import { Clock } from '@kashikan/kernel';
import { Body, Get, Headers, Ip, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { doorRefusal } from '../../frame/door-refusal';
import { doorVisit } from '../sign-in/door-visit';
import { FirstPage } from './first.view';

/** はじめてのサインイン: login and set-up code from the paper lead to the setting up, and nowhere else. */
@Pages('sign-in/first')
export class FirstSignInController {
  constructor(
    private readonly enterSetup: EnterSetup,
    private readonly cookie: SessionCookie,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Open()
  form(@CurrentVisitor() visitor: Visitor): Answer {
    return new Shown(<FirstPage visit={doorVisit(visitor, this.clock.now())} />);
  }

  @Post()
  @Open()
  async enter(
    @CurrentVisitor() visitor: Visitor,
    @Body() fields: Fields,
    @Ip() address: string,
    @Headers('user-agent') userAgent: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Answer> {
    const login = textOf(fields, 'login');
    const { requestId } = visitor;
    const given = { login, setupCode: textOf(fields, 'setup'), address, userAgent, requestId };
    try {
      const { session } = await this.enterSetup.run(given);
      this.cookie.start(reply, session);
      return new Moved(SETUP_PATH);
    } catch (error) {
      const { form, status } = doorRefusal(error, 'login', requestId, { login });
      return new Shown(<FirstPage visit={doorVisit(visitor, this.clock.now())} form={form} />, status);
    }
  }
}
