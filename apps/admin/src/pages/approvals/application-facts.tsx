import { capacityIn, layoutOf } from '@kashikan/catalogue/rules';
import { extraTimeWords, formatDateTime, formatTimeRange, formatYen } from '@kashikan/i18n';
import { Section, SummaryList, telHref, useWords } from '@kashikan/ui';
import { equipmentOf } from '../bookings/equipment-words';
import type { CaseProps } from './case.view';

/** The application as it came. */
export function ApplicationFacts({ page, whole }: CaseProps) {
  const t = useWords();
  const { facts, room, purposeName, use } = whole;
  const row = (label: string, value: string | null | undefined) => (value ? { label, value } : null);
  return (
    <Section title={t(facts.changeId ? 'admin.case.change' : 'admin.case.application')}>
      <SummaryList
        rows={[
          facts.before ? row(t('admin.case.before'), placeBefore(page, facts.before)) : null,
          row(t('admin.booking.when'), formatTimeRange('ja', facts, page.zone, 'year')),
          row(t('admin.booking.room'), `${room.facility.name} ${room.name}`),
          row(t('admin.booking.group'), facts.groupName),
          row(t('admin.booking.applicant'), facts.applicantName),
          facts.applicantPhone
            ? {
                label: t('admin.booking.phone'),
                value: <a href={telHref(facts.applicantPhone)}>{facts.applicantPhone}</a>,
              }
            : null,
          row(t('admin.case.email'), facts.applicantEmail),
          row(t('admin.booking.purpose'), purposeName),
          row(t('admin.booking.event'), facts.eventName),
          row(
            t('admin.booking.people'),
            t('admin.booking.people-of', {
              count: facts.people ?? 0,
              capacity: capacityIn(room, use.layoutCode),
            }),
          ),
          row(t('admin.booking.layout'), layoutOf(room, use.layoutCode)?.name),
          row(
            t('admin.booking.ticket'),
            use.highestTicketYen ? formatYen('ja', use.highestTicketYen) : t('common.none'),
          ),
          row(t('admin.booking.commercial'), t(use.isCommercial ? 'common.yes' : 'common.no')),
          row(t('admin.booking.air-conditioning'), t(use.usesAirConditioning ? 'common.yes' : 'common.no')),
          row(t('apply.extra'), extraTimeWords('ja', use)),
          row(t('admin.booking.equipment'), equipmentOf(room, use)),
          row(t('admin.case.requested'), formatDateTime('ja', facts.requestedAt, page.zone, 'year')),
        ]}
      />
      <p>
        <a href={`/bookings/${facts.bookingId}`}>{t('admin.case.booking')}</a>
      </p>
    </Section>
  );
}

/** The booking as it stands until the change is decided. */
function placeBefore(
  page: CaseProps['page'],
  before: NonNullable<CaseProps['whole']['facts']['before']>,
): string {
  const rooms = page.town.facilities.flatMap(facility => facility.rooms);
  const time = { startsAt: new Date(before.startsAt), endsAt: new Date(before.endsAt) };
  const room = rooms.find(one => one.id === before.roomId)?.name ?? '';
  return `${formatTimeRange('ja', time, page.zone, 'year')} ${room}`;
}
