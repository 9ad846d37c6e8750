import type { StaffMember } from '@kashikan/edge';
import type { Permission } from '@kashikan/identity';
import type { MessageKey } from '@kashikan/i18n';

/** One page on which something of the town is set up. */
export interface SettingsDoor {
  readonly href: string;
  readonly label: Extract<MessageKey, `admin.settings.${string}`>;
  readonly hint: Extract<MessageKey, `admin.settings.${string}`>;
  readonly permission: Permission;
  /** Opens only for the whole municipality. */
  readonly isTownWide?: boolean;
}

/** In the order in which a town is set up. Each page adds its line. */
const doors: readonly SettingsDoor[] = [
  {
    href: '/settings/rooms',
    label: 'admin.settings.rooms',
    hint: 'admin.settings.rooms.hint',
    permission: 'settings.view',
  },
  {
    href: '/settings/limits',
    label: 'admin.settings.limits',
    hint: 'admin.settings.limits.hint',
    permission: 'settings.view',
  },
  {
    href: '/settings/assurance',
    label: 'admin.settings.assurance',
    hint: 'admin.settings.assurance.hint',
    permission: 'settings.view',
    isTownWide: true,
  },
  {
    href: '/settings/posts',
    label: 'admin.settings.posts',
    hint: 'admin.settings.posts.hint',
    permission: 'settings.view',
    isTownWide: true,
  },
  {
    href: '/settings/fees',
    label: 'admin.settings.fees',
    hint: 'admin.settings.fees.hint',
    permission: 'settings.view',
    isTownWide: true,
  },
  {
    href: '/settings/terms',
    label: 'admin.settings.terms',
    hint: 'admin.settings.terms.hint',
    permission: 'settings.view',
  },
  {
    href: '/settings/parts',
    label: 'admin.settings.parts',
    hint: 'admin.settings.parts.hint',
    permission: 'settings.view',
  },
  {
    href: '/standing-reductions',
    label: 'admin.settings.standing',
    hint: 'admin.settings.standing.hint',
    permission: 'approval.view',
    isTownWide: true,
  },
  {
    href: '/settings/groups',
    label: 'admin.settings.groups',
    hint: 'admin.settings.groups.hint',
    permission: 'settings.edit',
    isTownWide: true,
  },
  {
    href: '/import',
    label: 'admin.settings.file',
    hint: 'admin.settings.file.hint',
    permission: 'catalogue.import',
    isTownWide: true,
  },
  {
    href: '/import/file',
    label: 'admin.settings.download',
    hint: 'admin.settings.download.hint',
    permission: 'catalogue.view',
    isTownWide: true,
  },
  {
    href: '/settings/calendar',
    label: 'admin.settings.calendar',
    hint: 'admin.settings.calendar.hint',
    permission: 'settings.view',
  },
  {
    href: '/settings/reception',
    label: 'admin.settings.reception',
    hint: 'admin.settings.reception.hint',
    permission: 'settings.view',
  },
  {
    href: '/settings/kinds',
    label: 'admin.settings.kinds',
    hint: 'admin.settings.kinds.hint',
    permission: 'settings.edit',
    isTownWide: true,
  },
];

export const settingsDoorsOf = (staff: StaffMember): readonly SettingsDoor[] =>
  doors.filter(({ permission, isTownWide }) =>
    isTownWide ? staff.may(permission, null) : staff.mayAnywhere(permission),
  );
