import { Looks } from '@kashikan/audit';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { edgeErrors } from '../edge.errors';
import { type EdgeRequest, visitorOf } from '../request/edge-request';
import { ACCESS, type Access, showsPeople } from './access';

/** Asks the permission before anything else of a route runs. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly looks: Looks,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const { resident, staff } = visitorOf(context.switchToHttp().getRequest<EdgeRequest>());
    if (access?.for === 'anybody' || access?.for === 'machine') return true;
    if (access?.for === 'resident' && resident) return true;
    if (access?.for !== 'staff' || !staff) throw edgeErrors.signInNeeded();
    if (access.permission !== undefined && !staff.mayAnywhere(access.permission))
      throw edgeErrors.notAllowed(access.permission);
    if (showsPeople(context.getHandler(), context.getClass())) this.looks.mustBeKept();
    return true;
  }
}
