import { facilitiesWhere, may, type Permission, type StaffSession, worksAt } from '@kashikan/identity';
import type { Actor } from '@kashikan/kernel';
import { edgeErrors } from '../edge.errors';

/** Where a thing belongs: what a permission is asked for. */
export interface Place {
  readonly municipalityId: string;
  readonly facilityId: string;
}

/** The member of staff who sends a request, with what the roles allow. */
export class StaffMember {
  readonly id: string;
  readonly municipalityId: string;
  readonly name: string;
  readonly actor: Actor;
  private readonly seen = new Set<string>();

  constructor(
    readonly session: StaffSession,
    requestId: string,
  ) {
    this.id = session.staffId;
    this.municipalityId = session.municipalityId;
    this.name = session.name;
    this.actor = { kind: 'staff', id: session.staffId, requestId };
  }

  /** Notes that the answer holds personal data of these people; edge writes down who saw them. The route says `@ShowsPeople()`. */
  saw(accountIds: Iterable<string | null | undefined>): void {
    for (const id of accountIds) if (id) this.seen.add(id);
  }

  get seenAccountIds(): readonly string[] {
    return [...this.seen];
  }

  get grants() {
    return this.session.grants;
  }

  /** Whether the roles allow it at the facility; in the whole municipality when `facilityId` is null. */
  may(permission: Permission, facilityId: string | null): boolean {
    return may(this.session.grants, permission, facilityId);
  }

  mayAnywhere(permission: Permission): boolean {
    return this.facilitiesWhere(permission).length > 0;
  }

  /** The facilities a list may show: 'all' of the own municipality, or these. */
  facilitiesWhere(permission: Permission): 'all' | readonly string[] {
    return facilitiesWhere(this.session.grants, permission);
  }

  /**
   * Refuses unless the roles allow it there. Another municipality, or a facility where this person has no role at all, answers
   * not-found: an id must not tell that something exists.
   */
  mustMay(permission: Permission, place: Place): void {
    if (place.municipalityId !== this.municipalityId || !worksAt(this.session.grants, place.facilityId))
      throw edgeErrors.recordUnknown();
    if (!this.may(permission, place.facilityId)) throw edgeErrors.notAllowed(permission);
  }

  /** Refuses unless the roles allow it in the whole municipality. */
  mustMayEverywhere(permission: Permission): void {
    if (!this.may(permission, null)) throw edgeErrors.notAllowed(permission);
  }
}
