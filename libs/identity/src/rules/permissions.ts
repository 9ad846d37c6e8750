/** 職の役割. Several may be held by one person, each for one facility or for the whole municipality. */
export const roles = ['desk', 'approver', 'accountant', 'administrator'] as const;
export type Role = (typeof roles)[number];

/**
 * Who may do what: the one table. Deciding, taking money and setting up are apart on purpose, so that no single role can grant
 * a use, waive its fee and change the rule that says so. test/rules/identity compares it with a checked-in picture.
 */
export const permissions = {
  'board.view': ['desk', 'approver', 'accountant', 'administrator'],
  'booking.view': ['desk', 'approver', 'accountant', 'administrator'],
  'booking.take': ['desk'],
  'booking.override': ['approver'],
  'document.issue': ['desk'],
  'booking.cancel': ['desk'],
  'booking.change': ['desk'],
  'key.hand-over': ['desk'],
  'key.take-back': ['desk'],
  'approval.view': ['desk', 'approver', 'administrator'],
  'approval.decide': ['approver'],
  'accounting.view': ['accountant', 'administrator'],
  'accounting.refresh': ['accountant'],
  'catalogue.view': ['desk', 'approver', 'accountant', 'administrator'],
  'catalogue.import': ['administrator'],
  'conduct.record': ['desk'],
  'conduct.decide': ['desk', 'administrator'],
  'use.record': ['desk'],
  'payment.take': ['desk'],
  'refund.hand-back': ['desk'],
  'closure.edit': ['desk', 'administrator'],
  'insider-report.view': ['approver', 'accountant', 'administrator'],
  'settings.view': ['approver', 'accountant', 'administrator'],
  'settings.edit': ['administrator'],
  'registration.edit': ['desk'],
  'identity.check': ['desk'],
  'notice.deliver': ['desk'],
  'fee-table.release': ['accountant', 'administrator'],
  'standing-reduction.decide': ['approver'],
  'group.view': ['desk', 'approver', 'administrator'],
  'group.decide': ['approver'],
  'record.view': ['administrator'],
  'person.export': ['administrator'],
  'staff.edit': ['administrator'],
  'staff.reset': ['administrator'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type Permission = keyof typeof permissions;

/** A role as granted; without a facility it holds in the whole municipality. */
export interface RoleGrant {
  readonly role: Role;
  readonly facilityId: string | null;
}

const gives = (grant: RoleGrant, permission: Permission): boolean =>
  (permissions[permission] as readonly Role[]).includes(grant.role);

/**
 * The roles that a permission is used through. What every role may do tells nothing about any of them, so looking at the board does not
 * keep a role alive.
 */
export const rolesUsedBy = (grants: readonly RoleGrant[], permission: Permission): Role[] =>
  permissions[permission].length === roles.length
    ? []
    : [...new Set(grants.filter(grant => gives(grant, permission)).map(grant => grant.role))];

/** Whether the grants allow `permission` at a facility, or in the whole municipality when `facilityId` is null. */
export const may = (
  grants: readonly RoleGrant[],
  permission: Permission,
  facilityId: string | null,
): boolean =>
  grants.some(
    grant => gives(grant, permission) && (grant.facilityId === null || grant.facilityId === facilityId),
  );

/** The facilities where the grants allow `permission`; 'all' for the whole municipality, an empty list for nowhere. */
export function facilitiesWhere(
  grants: readonly RoleGrant[],
  permission: Permission,
): 'all' | readonly string[] {
  const facilities = new Set<string>();
  for (const grant of grants.filter(one => gives(one, permission))) {
    if (grant.facilityId === null) return 'all';
    facilities.add(grant.facilityId);
  }
  return [...facilities];
}

/** Whether any grant reaches the facility: without one, a member of staff may not even know what is there. */
export const worksAt = (grants: readonly RoleGrant[], facilityId: string): boolean =>
  grants.some(grant => grant.facilityId === null || grant.facilityId === facilityId);
