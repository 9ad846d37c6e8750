import { Looks } from '@kashikan/audit';
import { MarkRoleUse, type Permission } from '@kashikan/identity';
import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { edgeErrors } from '../edge.errors';
import { type EdgeRequest, visitorOf } from '../request/edge-request';
import type { StaffMember } from '../request/staff-member';
import { ACCESS, type Access, showsPeople } from './access';

/** Where staff set up password and second factor at the first sign-in; whoever has not is led there from every page. */
export const SETUP_PATH = '/set-up';

/** Asks the permission before anything else of a route runs. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly looks: Looks,
    private readonly roleUse: MarkRoleUse,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    const { resident, staff } = visitorOf(context.switchToHttp().getRequest<EdgeRequest>());
    if (access?.for === 'anybody' || access?.for === 'machine') return true;
    if (access?.for === 'resident' && resident) return true;
    if (access?.for !== 'staff' || !staff) throw edgeErrors.signInNeeded();
    if (!access.settingUp) mustBeInside(staff);
    if (access.permission !== undefined) await this.mustMay(staff, access.permission);
    if (showsPeople(context.getHandler(), context.getClass())) this.looks.mustBeKept();
    return true;
  }

  private async mustMay(staff: StaffMember, permission: Permission): Promise<void> {
    if (!staff.mayAnywhere(permission)) throw edgeErrors.notAllowed(permission);
    await this.roleUse.run(staff.id, staff.grants, permission);
  }
}

/** A session that began with a set-up code opens the setting up and nothing else (ASVS 5.0, 6.3.3); nor does one from elsewhere. */
function mustBeInside({ session }: StaffMember): void {
  if (session.strength < 2) throw edgeErrors.setupNeeded();
  if (!session.isPlaceAllowed) throw edgeErrors.placeRefused();
}
