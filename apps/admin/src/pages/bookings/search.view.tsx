import type { CounterBooking } from '@kashikan/bookings';
import { showBookingNumber } from '@kashikan/bookings/rules';
import { formatTimeRange, translate } from '@kashikan/i18n';
import { AdminPage, BookingState, EmptyState, ScanField, Table, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';

interface SearchProps {
  readonly page: StaffPage;
  readonly words: string;
  /** Undefined before anything was searched for. */
  readonly found: readonly CounterBooking[] | undefined;
}

export const SearchPage = (props: SearchProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.search.title')}
    form={{ values: { scan: props.words }, errors: {} }}
  >
    <SearchBody {...props} />
  </AdminPage>
);

function SearchBody({ page, words, found }: SearchProps) {
  const t = useWords();
  return (
    <>
      <ScanField
        action="/find"
        hidden={{ to: '/search' }}
        label={t('admin.scan')}
        hint={t('admin.scan.hint')}
        button={t('common.search')}
      />
      {found?.length === 0 ? (
        <EmptyState title={t('admin.search.none', { words })}>
          <p>{t('admin.search.none.hint')}</p>
        </EmptyState>
      ) : null}
      {found && found.length > 0 ? <Found page={page} found={found} /> : null}
    </>
  );
}

function Found({ page, found }: { readonly page: StaffPage; readonly found: readonly CounterBooking[] }) {
  const t = useWords();
  const roomOf = (booking: CounterBooking) => {
    const facility = page.town.facilities.find(one => one.id === booking.facilityId);
    return `${facility?.name ?? ''} ${facility?.rooms.find(room => room.id === booking.roomId)?.name ?? ''}`;
  };
  return (
    <Table
      id="found"
      caption={t('admin.search.found', { count: found.length })}
      columns={[
        {
          head: t('admin.booking.group'),
          isRowHead: true,
          cell: booking => (
            <a href={`/bookings/${booking.id}`}>{booking.groupName ?? booking.applicantName ?? ''}</a>
          ),
        },
        { head: t('admin.booking.when'), cell: booking => formatTimeRange('ja', booking, page.zone, 'year') },
        { head: t('admin.booking.room'), cell: roomOf },
        { head: t('admin.permit.booking-number'), cell: booking => showBookingNumber(booking.number) },
        { head: t('admin.booking.state'), cell: booking => <BookingState state={booking.state} /> },
      ]}
      rows={found}
    />
  );
}
