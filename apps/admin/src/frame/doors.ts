import type { StaffMember } from '@kashikan/edge';
import type { Permission } from '@kashikan/identity';
import { type MessageKey, translate } from '@kashikan/i18n';
import type { StaffVisit } from '@kashikan/ui';

interface Door {
  readonly href: string;
  readonly label: Extract<MessageKey, `admin.nav.${string}`>;
  readonly permission: Permission;
  /** Opens only for the whole municipality. */
  readonly isTownWide?: boolean;
}

/** In the order of the day. */
const doors: readonly Door[] = [
  { href: '/board', label: 'admin.nav.board', permission: 'board.view' },
  { href: '/new-booking', label: 'admin.nav.take', permission: 'booking.take' },
  { href: '/bookings', label: 'admin.nav.bookings', permission: 'booking.view' },
  { href: '/waiting', label: 'admin.nav.waiting', permission: 'booking.view' },
  { href: '/approvals', label: 'admin.nav.approvals', permission: 'approval.view' },
  { href: '/conduct', label: 'admin.nav.conduct', permission: 'conduct.decide' },
  { href: '/keys', label: 'admin.nav.keys', permission: 'key.take-back' },
  { href: '/registrations', label: 'admin.nav.registrations', permission: 'registration.edit' },
  { href: '/people/groups', label: 'admin.nav.groups', permission: 'group.view' },
  { href: '/people/notices', label: 'admin.nav.notices', permission: 'notice.deliver' },
  { href: '/identity-images', label: 'admin.nav.identity', permission: 'identity.check' },
  { href: '/accounting', label: 'admin.nav.accounting', permission: 'accounting.view' },
  { href: '/closures', label: 'admin.nav.closures', permission: 'closure.edit' },
  { href: '/insider-bookings', label: 'admin.nav.insider', permission: 'insider-report.view' },
  { href: '/import', label: 'admin.nav.import', permission: 'catalogue.import', isTownWide: true },
  { href: '/records', label: 'admin.nav.records', permission: 'record.view', isTownWide: true },
  { href: '/staff', label: 'admin.nav.staff', permission: 'staff.edit', isTownWide: true },
  { href: '/settings', label: 'admin.nav.settings', permission: 'settings.view' },
];

/** The doors that the roles open, with how many cases wait behind that of the approvers. */
export const doorsOf = (staff: StaffMember, path: string, waiting: number): StaffVisit['nav'] =>
  doors
    .filter(({ permission, isTownWide }) =>
      isTownWide ? staff.may(permission, null) : staff.mayAnywhere(permission),
    )
    .map(({ href, label }) => ({
      href,
      label: translate('ja', label),
      isCurrent: path === href || path.startsWith(`${href}/`) || path.startsWith(`${href}?`),
      ...(href === '/approvals' && waiting > 0 ? { count: waiting } : {}),
    }));

/** Where the day begins: approvers with the cases that wait, accountants with the books, everybody else with the board. */
export function startOf(staff: StaffMember): string {
  if (staff.mayAnywhere('approval.decide')) return '/approvals';
  if (staff.mayAnywhere('key.hand-over')) return '/board';
  if (staff.mayAnywhere('accounting.refresh')) return '/accounting';
  return '/board';
}
