import type { Facility, Town } from '@kashikan/catalogue';
import type { StaffMember, Visitor } from '@kashikan/edge';
import type { Role } from '@kashikan/identity';
import { formatDate, translate } from '@kashikan/i18n';
import type { StaffVisit } from '@kashikan/ui';
import { doorsOf } from './doors';

export interface VisitFacts {
  readonly town: Town;
  readonly staff: StaffMember;
  readonly visitor: Visitor;
  /** The facilities where this person works. */
  readonly choices: readonly Facility[];
  readonly chosen: Facility | undefined;
  readonly now: Date;
  readonly path: string;
  /** Cases that wait for a decision. */
  readonly waiting?: number;
}

/** What the frame of every staff page shows. */
export function visitAt({
  town,
  staff,
  visitor,
  choices,
  chosen,
  now,
  path,
  waiting,
}: VisitFacts): StaffVisit {
  const { id, name, phone, phoneHours, timeZone } = town.municipality;
  return {
    locale: 'ja',
    zone: timeZone,
    now,
    municipality: { id, name, phone, phoneHours },
    csrfToken: visitor.csrfToken,
    links: { home: '/', help: '/help', signOut: '/sign-out' },
    staff: { name: staff.name, roleWords: roleWords(staff), href: '/me' },
    warning: warningOf(staff),
    nav: doorsOf(staff, path, waiting ?? 0),
    facility: {
      id: chosen?.id ?? null,
      choices: choices.map(facility => ({ id: facility.id, name: facility.name })),
      switchAction: '/facility',
    },
  };
}

/** Roles end when nobody uses them; whoever has one hears of it in time. */
function warningOf({ session: { fading } }: StaffMember): string | undefined {
  const [next] = [...fading].sort((a, b) => (a.endsOn < b.endsOn ? -1 : 1));
  if (!next) return undefined;
  const role = translate('ja', `admin.role.${next.role}`);
  return translate('ja', 'admin.fading', { role, date: formatDate('ja', next.endsOn) });
}

function roleWords(staff: StaffMember): string {
  const roles = new Set<Role>(staff.grants.map(grant => grant.role));
  return [...roles].map(role => translate('ja', `admin.role.${role}`)).join('・');
}
