export const groupRoles = ['representative', 'contact', 'treasurer'] as const;
/** 代表者・連絡者・会計. */
export type GroupRole = (typeof groupRoles)[number];

export const isGroupRole = (value: string): value is GroupRole =>
  (groupRoles as readonly string[]).includes(value);

/**
 * `see` its bookings and what it has registered; `book` for it, and change and cancel what it has booked; `pay` for it; `manage` it:
 * who acts for it, who is in it, and its registrations.
 */
export type GroupRight = 'see' | 'book' | 'pay' | 'manage';

/** Who may do what for a group: the one table. */
export const groupRights: Readonly<Record<GroupRight, readonly GroupRole[]>> = {
  see: groupRoles,
  book: ['representative', 'contact'],
  pay: groupRoles,
  manage: ['representative'],
};

export const mayForGroup = (roles: readonly GroupRole[], right: GroupRight): boolean =>
  roles.some(role => groupRights[right].includes(role));
