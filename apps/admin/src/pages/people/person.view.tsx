import type { CounterBooking, KnownResident } from '@kashikan/bookings';
import { showBookingNumber } from '@kashikan/bookings/rules';
import type { GroupStanding } from '@kashikan/groups';
import type { Assurance } from '@kashikan/identity/rules';
import { formatDate, formatTimeRange, translate } from '@kashikan/i18n';
import type { KnownAsker } from '@kashikan/journeys';
import {
  Actions,
  AdminPage,
  BookingState,
  ButtonLink,
  Section,
  SummaryList,
  Table,
  telHref,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';

interface PersonProps {
  readonly page: StaffPage;
  readonly resident: KnownResident;
  readonly bookings: readonly CounterBooking[];
  /** For whom the person may book here. */
  readonly groups: readonly GroupStanding[];
  readonly asker: KnownAsker;
  readonly assurance: Assurance;
}

export const PersonPage = (props: PersonProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.person.title', {
      name: props.resident.name ?? props.resident.email ?? '',
    })}
  >
    <Person {...props} />
  </AdminPage>
);

function Person(props: PersonProps) {
  const t = useWords();
  return (
    <>
      <Actions>
        <ButtonLink size="main" href={`/new-booking?who=${props.resident.accountId}`}>
          {t('admin.person.book')}
        </ButtonLink>
      </Actions>
      <Facts {...props} />
      <Links {...props} />
      <Section title={t('admin.person.bookings')}>
        <p>{t('admin.person.bookings.hint')}</p>
        {props.bookings.length === 0 ? <p>{t('admin.person.bookings.none')}</p> : <Bookings {...props} />}
      </Section>
    </>
  );
}

function Facts({ page, resident, groups, asker, assurance }: PersonProps) {
  const t = useWords();
  const groupLine = ({ name, isValid, validUntil }: GroupStanding) => {
    if (!validUntil) return name;
    const key = isValid ? 'admin.person.group.until' : 'admin.person.group.over';
    return t(key, { name, date: formatDate('ja', validUntil, 'year') });
  };
  return (
    <SummaryList
      rows={[
        resident.phone
          ? {
              label: t('admin.registration.phone'),
              value: <a href={telHref(resident.phone)}>{resident.phone}</a>,
            }
          : null,
        resident.email ? { label: t('admin.registration.email'), value: resident.email } : null,
        {
          label: t('admin.registration.now'),
          value: asker.isRegistered
            ? asker.kind.name
            : t('admin.registration.default', { kind: asker.kind.name }),
        },
        {
          label: t('admin.identity.level'),
          value:
            assurance.level === 0
              ? t('admin.identity.level.none')
              : t('admin.person.level', { level: assurance.level }),
        },
        groups.length > 0
          ? {
              label: t('admin.person.groups'),
              value: groups.map(groupLine).join('、'),
            }
          : null,
        resident.groupName && groups.length === 0
          ? { label: t('admin.registration.group'), value: resident.groupName }
          : null,
        { label: t('admin.person.town'), value: page.town.municipality.name },
      ]}
    />
  );
}

function Links({ page: { staff }, resident: { accountId } }: PersonProps) {
  const t = useWords();
  const line = (href: string, words: string) => (
    <li>
      <a class="inline-target" href={href}>
        {words}
      </a>
    </li>
  );
  return (
    <ul class="plain-list">
      {staff.mayAnywhere('registration.edit')
        ? line(`/registrations/${accountId}`, t('admin.person.registration'))
        : null}
      {staff.mayAnywhere('identity.check')
        ? line(`/registrations/${accountId}/identity`, t('admin.registration.identity'))
        : null}
      {staff.mayAnywhere('registration.edit')
        ? line(`/registrations/${accountId}/card`, t('admin.card.link'))
        : null}
    </ul>
  );
}

function Bookings({ page, bookings }: PersonProps) {
  const t = useWords();
  const roomOf = ({ facilityId, roomId }: CounterBooking) => {
    const facility = page.town.facilities.find(({ id }) => id === facilityId);
    return `${facility?.name ?? ''} ${facility?.rooms.find(({ id }) => id === roomId)?.name ?? ''}`;
  };
  return (
    <Table
      id="bookings"
      caption={t('admin.person.bookings.count', { count: bookings.length })}
      columns={[
        {
          head: t('admin.booking.when'),
          isRowHead: true,
          cell: booking => (
            <a href={`/bookings/${booking.id}`}>{formatTimeRange('ja', booking, page.zone, 'year')}</a>
          ),
        },
        { head: t('admin.booking.room'), cell: roomOf },
        { head: t('admin.booking.group'), cell: ({ groupName }) => groupName ?? '' },
        { head: t('admin.permit.booking-number'), cell: ({ number }) => showBookingNumber(number) },
        { head: t('admin.booking.state'), cell: ({ state }) => <BookingState state={state} /> },
        { head: t('admin.person.acts'), cell: booking => <Acts page={page} booking={booking} /> },
      ]}
      rows={bookings}
    />
  );
}

/** What may still be done for the person; the booking's own page says what else. */
function Acts({ page, booking }: { readonly page: StaffPage; readonly booking: CounterBooking }) {
  const t = useWords();
  const isAhead =
    booking.startsAt > page.now && ['applied', 'payment-due', 'confirmed'].includes(booking.state);
  if (!isAhead) return null;
  return (
    <>
      {page.staff.may('booking.change', booking.facilityId) ? (
        <a class="inline-target" href={`/bookings/${booking.id}/change`}>
          {t('admin.person.change')}
        </a>
      ) : null}{' '}
      {page.staff.may('booking.cancel', booking.facilityId) ? (
        <a class="inline-target" href={`/bookings/${booking.id}/cancellation`}>
          {t('admin.person.cancel')}
        </a>
      ) : null}
    </>
  );
}
