import { isFreshlyProved, STRONG_MINUTES } from '@kashikan/identity';
import { Clock } from '@kashikan/kernel';
import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { edgeErrors } from '../edge.errors';
import { type EdgeRequest, visitorOf } from '../request/edge-request';

const STRENGTH = 'kashikan:strength';

/** Where an app asks for a second proof; a page that needs one sends people there with `?return=`. */
export const STEP_UP_PATH = '/step-up';

/**
 * For what is delicate: only who gave a passkey or a second factor within the last minutes gets in (ASVS 5.0, 7.5). A page leads to
 * the step-up page and back; a form that was sent comes back there with all its values.
 */
export const NeedsStrength = (strength: 2) => SetMetadata(STRENGTH, strength);

/** Comes after the check of the form, because what a form carries is shown again. */
@Injectable()
export class StrengthGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly clock: Clock,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    const needed = this.reflector.getAllAndOverride<2 | undefined>(STRENGTH, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (needed === undefined) return true;
    const { session } = visitorOf(context.switchToHttp().getRequest<EdgeRequest>());
    if (!session) throw edgeErrors.signInNeeded();
    if (!isFreshlyProved(session, this.clock.now())) throw edgeErrors.proofNeeded(STRONG_MINUTES);
    return true;
  }
}
