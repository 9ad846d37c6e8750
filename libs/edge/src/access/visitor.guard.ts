import { isToken, Sessions } from '@kashikan/identity';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { EDGE_OPTIONS, type EdgeOptions } from '../edge-options';
import { type EdgeRequest, marksOf } from '../request/edge-request';
import { StaffMember } from '../request/staff-member';
import { Visitor } from '../request/visitor';
import { ACCESS, type Access } from './access';
import { cookieNameOf } from './session-cookie';

/** Reads the cookie and finds out who is there. */
@Injectable()
export class VisitorGuard implements CanActivate {
  private readonly cookieName: string;

  constructor(
    @Inject(EDGE_OPTIONS) private readonly options: EdgeOptions,
    private readonly sessions: Sessions,
    private readonly reflector: Reflector,
  ) {
    this.cookieName = cookieNameOf(options);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const request = context.switchToHttp().getRequest<EdgeRequest>();
    const given = access?.for === 'machine' ? undefined : request.cookies[this.cookieName];
    const token = given !== undefined && isToken(given) ? given : undefined;
    marksOf(request).visitor = await this.visitor(request, token);
    return true;
  }

  private async visitor({ id: requestId, ip }: EdgeRequest, token: string | undefined): Promise<Visitor> {
    if (token === undefined) return new Visitor(requestId);
    if (this.options.app === 'resident')
      return new Visitor(requestId, token, await this.sessions.resident(token));
    const staff = await this.sessions.staff(token, ip);
    return new Visitor(requestId, token, undefined, staff && new StaffMember(staff, requestId));
  }
}
