import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { EDGE_OPTIONS, type EdgeOptions } from '../edge-options';

/** Over https only this host may set and read it (ASVS 5.0, 3.3.1). */
const hostName = (name: string): string => `__Host-${name}`;

/** A choice that the browser keeps, such as a language: it names nobody and gives no rights. */
@Injectable()
export class ChoiceCookie {
  private readonly isHttps: boolean;

  constructor(@Inject(EDGE_OPTIONS) options: EdgeOptions) {
    this.isHttps = options.publicUrl.startsWith('https:');
  }

  /** Until the browser is closed, unless `maxAge` says for how many seconds. */
  keep(reply: FastifyReply, name: string, value: string, maxAge?: number): void {
    const kept = { path: '/', httpOnly: true, sameSite: 'lax', secure: this.isHttps } as const;
    void reply.setCookie(this.isHttps ? hostName(name) : name, value, {
      ...kept,
      ...(maxAge === undefined ? {} : { maxAge }),
    });
  }
}

export const keptChoice = ({ cookies }: Partial<Pick<FastifyRequest, 'cookies'>>, name: string) =>
  cookies?.[hostName(name)] ?? cookies?.[name];
