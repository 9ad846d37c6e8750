import { showBookingNumber } from '@kashikan/bookings/rules';
import { formatDateTime, formatTimeRange, translate } from '@kashikan/i18n';
import type { InsiderRow } from '@kashikan/reports';
import type { StaffPage } from '../../frame/staff-page';

const columns = ['at', 'what', 'facility', 'subject', 'staff', 'reason'] as const;

export const csvHead = (): string[] => columns.map(column => translate('ja', `admin.insider.${column}`));

/** A row in words, in the order of the columns. */
export function insiderLine(page: StaffPage, row: InsiderRow): string[] {
  const facility = page.town.facilities.find(({ id }) => id === row.facilityId);
  const number = row.bookingNumber === null ? '' : showBookingNumber(row.bookingNumber);
  const time =
    row.startsAt && row.endsAt
      ? formatTimeRange('ja', { startsAt: row.startsAt, endsAt: row.endsAt }, page.zone, 'year')
      : '';
  const subject = [number && translate('ja', 'admin.insider.booking', { number }), time];
  return [
    formatDateTime('ja', row.at, page.zone, 'year'),
    `${translate('ja', `admin.insider.kind.${row.kind}`)}（${whatWords(row)}）`,
    facility?.name ?? '',
    subject.filter(words => words !== '').join(' '),
    row.staffName ?? translate('ja', 'admin.actor.system'),
    spoken(`admin.cause.${row.reason}`) ?? row.reason,
  ];
}

/** The kind of a closure, the cause of a cancellation, the rule that was set aside. */
const whatWords = ({ kind, what }: InsiderRow): string => spoken(`${whatKeys[kind]}.${what}`) ?? what;

const whatKeys = {
  closure: 'admin.closures.kind',
  override: 'admin.override',
  cancellation: 'admin.cause',
} as const satisfies Record<InsiderRow['kind'], string>;

function spoken(key: string): string | undefined {
  const words = (translate as (locale: 'ja', key: string) => string)('ja', key);
  return words === key ? undefined : words;
}
