import { Throttle, type ThrottleLimit } from '@kashikan/identity';
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { edgeErrors } from '../edge.errors';
import type { EdgeRequest } from '../request/edge-request';

const THROTTLED = 'kashikan:throttled';

/** Limits a route per network address: `@Throttled({ name: 'sign-in', most: 30, minutes: 10 })`. */
export const Throttled = (limit: ThrottleLimit) => SetMetadata(THROTTLED, limit);

@Injectable()
export class ThrottleGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly throttle: Throttle,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const limit = this.reflector.get<ThrottleLimit | undefined>(THROTTLED, context.getHandler());
    if (!limit) return true;
    const { ip } = context.switchToHttp().getRequest<EdgeRequest>();
    const waitMinutes = await this.throttle.overLimitFrom(limit, ip);
    if (waitMinutes !== undefined) throw edgeErrors.tooManyRequests(waitMinutes);
    return true;
  }
}
