import type { StartedSession } from '@kashikan/identity';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EDGE_OPTIONS, type EdgeOptions } from '../edge-options';
import { marksOf } from '../request/edge-request';

const isHttps = (options: EdgeOptions): boolean => options.publicUrl.startsWith('https:');

/** `__Host-` ties the cookie to this host over https (ASVS 5.0, 3.3.1). Cookies ignore ports, so each app has its own name. */
export const cookieNameOf = (options: EdgeOptions): string =>
  isHttps(options) ? `__Host-kashikan-${options.app}` : `kashikan_${options.app}`;

/** Hands the browser its token. Lax, because people come back from the payment page by a link. */
@Injectable()
export class SessionCookie {
  constructor(@Inject(EDGE_OPTIONS) private readonly options: EdgeOptions) {}

  /** After signing in. A resident's cookie outlives the browser window, a staff member's does not. */
  start(reply: FastifyReply, session: Pick<StartedSession, 'token' | 'expiresAt'>): void {
    this.set(reply, session.token, this.options.app === 'resident' ? session.expiresAt : undefined);
  }

  /** For a visitor who has not signed in: gone with the browser window. */
  mark(reply: FastifyReply, token: string): void {
    this.set(reply, token);
  }

  end(reply: FastifyReply): void {
    this.set(reply, '', new Date(0));
  }

  private set(reply: FastifyReply, value: string, expires?: Date): void {
    marksOf(reply.request).cookieSet = true;
    void reply.setCookie(cookieNameOf(this.options), value, {
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: isHttps(this.options),
      ...(expires ? { expires } : {}),
    });
  }
}
