import { capacityIn, layoutOf } from '@kashikan/catalogue/rules';
import { extraTimeWords, formatTimeRange, formatYen } from '@kashikan/i18n';
import { Section, SummaryList, telHref, useWords } from '@kashikan/ui';
import { equipmentOf } from './equipment-words';
import type { BookingProps } from './booking.view';

/** Who uses which room, when and for what. */
export function BookingFacts({ page, whole }: BookingProps) {
  const t = useWords();
  const { booking, person, room, purposeName } = whole;
  const use = booking.useFacts;
  const yes = (flag: boolean | undefined) => (flag ? t('common.yes') : null);
  const row = (label: string, value: string | null | undefined) => (value ? { label, value } : null);
  return (
    <Section title={t('admin.booking.use')}>
      <SummaryList
        rows={[
          row(t('admin.booking.when'), formatTimeRange('ja', booking, page.zone, 'year')),
          row(t('admin.booking.room'), `${room.facility.name} ${room.name}`),
          row(t('admin.booking.group'), booking.groupName),
          person.applicantName
            ? { label: t('admin.booking.applicant'), value: <Applicant {...{ page, whole }} /> }
            : null,
          person.phone
            ? { label: t('admin.booking.phone'), value: <a href={telHref(person.phone)}>{person.phone}</a> }
            : null,
          row(t('admin.booking.purpose'), purposeName),
          row(t('admin.booking.event'), booking.eventName),
          row(
            t('admin.booking.people'),
            booking.people === null
              ? null
              : t('admin.booking.people-of', {
                  count: booking.people,
                  capacity: capacityIn(room, use.layoutCode),
                }),
          ),
          row(t('admin.booking.layout'), layoutOf(room, use.layoutCode)?.name),
          row(t('admin.booking.ticket'), use.highestTicketYen ? formatYen('ja', use.highestTicketYen) : null),
          row(t('admin.booking.commercial'), yes(use.isCommercial)),
          row(t('admin.booking.outsider'), yes(use.isOutsider)),
          row(t('admin.booking.air-conditioning'), yes(use.usesAirConditioning)),
          row(t('apply.extra'), extraTimeWords('ja', use)),
          row(t('admin.booking.equipment'), equipmentOf(room, use)),
          row(t('admin.booking.channel'), t(`admin.booking.channel.${booking.channel}`)),
        ]}
      />
    </Section>
  );
}

/** Whoever may act for the person goes on to their page. */
function Applicant({ page, whole: { booking, person } }: BookingProps) {
  const isLinked = booking.accountId !== null && page.staff.mayAnywhere('booking.take');
  return isLinked ? (
    <a href={`/people/${booking.accountId}`}>{person.applicantName}</a>
  ) : (
    <>{person.applicantName}</>
  );
}
