import { ApprovalInbox } from '@kashikan/approvals';
import { Catalogue, type Town } from '@kashikan/catalogue';
import { edgeErrors, type EdgeRequest, keptChoice, type StaffMember, visitorOf } from '@kashikan/edge';
import { type Permission, worksAt } from '@kashikan/identity';
import { Clock, type LocalDate, localDateOf, type Zone } from '@kashikan/kernel';
import type { StaffVisit } from '@kashikan/ui';
import { createParamDecorator, type ExecutionContext, Injectable, type PipeTransform } from '@nestjs/common';
import { visitAt } from './staff-visit';

/** The facility that a member of staff has chosen to look at; kept by the browser. */
export const FACILITY_COOKIE = 'kashikan_admin_facility';

/** Everything a staff page needs to know about its request. */
export interface StaffPage {
  readonly visit: StaffVisit;
  readonly staff: StaffMember;
  readonly town: Town;
  readonly zone: Zone;
  readonly now: Date;
  readonly today: LocalDate;
  /** The facilities that lists show: those where the roles allow it, narrowed to the chosen one; null is the whole town. */
  scope(permission: Permission): readonly string[] | null;
}

@Injectable()
export class ReadStaffPage implements PipeTransform<EdgeRequest, Promise<StaffPage>> {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly inbox: ApprovalInbox,
    private readonly clock: Clock,
  ) {}

  async transform(request: EdgeRequest): Promise<StaffPage> {
    const visitor = visitorOf(request);
    const { staff } = visitor;
    if (!staff) throw edgeErrors.signInNeeded();
    const town = await this.catalogue.municipality(staff.municipalityId);
    const choices = town.facilities.filter(facility => worksAt(staff.grants, facility.id));
    const wanted = keptChoice(request, FACILITY_COOKIE);
    const chosen = choices.length === 1 ? choices[0] : choices.find(facility => facility.id === wanted);
    const scope = (permission: Permission) => scopeOf(staff, permission, chosen);
    const waiting = staff.mayAnywhere('approval.view')
      ? await this.inbox.count(staff.municipalityId, scope('approval.view'))
      : 0;
    const now = this.clock.now();
    const visit = visitAt({ town, staff, visitor, choices, chosen, now, path: request.url, waiting });
    return { visit, staff, town, zone: visit.zone, now, today: localDateOf(now, visit.zone), scope };
  }
}

/** The facilities of a permission, narrowed to the chosen one. */
export function scopeOf(
  staff: StaffMember,
  permission: Permission,
  chosen: { readonly id: string } | undefined,
): readonly string[] | null {
  const where = staff.facilitiesWhere(permission);
  if (chosen && (where === 'all' || where.includes(chosen.id))) return [chosen.id];
  return where === 'all' ? null : where;
}

const RawRequest = createParamDecorator((_: unknown, context: ExecutionContext) =>
  context.switchToHttp().getRequest<EdgeRequest>(),
);

/** The StaffPage of this request; the route must ask for staff. */
export const CurrentPage = () => RawRequest(ReadStaffPage);
