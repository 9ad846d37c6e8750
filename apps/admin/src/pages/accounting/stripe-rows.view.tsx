import { showBookingNumber } from '@kashikan/bookings/rules';
import { formatDate, formatDateTime, formatYen, translate } from '@kashikan/i18n';
import type { LocalDate } from '@kashikan/kernel';
import type { StripeDay } from '@kashikan/reconciliation';
import { AdminPage, Section, StatusChip, Table, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';

interface StripeRowsProps {
  readonly page: StaffPage;
  readonly date: LocalDate;
  readonly stripe: StripeDay;
}

export const StripeRowsPage = (props: StripeRowsProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.stripe.rows', { date: formatDate('ja', props.date, 'year') })}
    back={{ href: `/accounting?date=${props.date}`, label: translate('ja', 'admin.entries.back') }}
  >
    <AtStripe {...props} />
    <InLedger {...props} />
  </AdminPage>
);

const said = (key: string): string => (translate as (locale: 'ja', key: string) => string)('ja', key);

const Booking = ({ id, number }: { readonly id: string | null; readonly number: number | null }) =>
  id && number !== null ? <a href={`/bookings/${id}`}>{showBookingNumber(number)}</a> : null;

function AtStripe({ page, stripe }: StripeRowsProps) {
  const t = useWords();
  return (
    <Section title={t('admin.stripe.stripe')}>
      <Table
        id="at-stripe"
        caption={t('admin.entries.caption', { count: stripe.stripe.length })}
        isMarked={row => !row.isOurs}
        columns={[
          {
            head: t('admin.entries.at'),
            cell: row => formatDateTime('ja', new Date(row.createdAt), page.zone),
          },
          { head: t('admin.entries.kind'), isRowHead: true, cell: row => row.category },
          { head: t('admin.stripe.gross'), isNumber: true, cell: row => formatYen('ja', row.amountYen) },
          { head: t('admin.stripe.fee'), isNumber: true, cell: row => formatYen('ja', row.feeYen) },
          { head: t('admin.stripe.net'), isNumber: true, cell: row => formatYen('ja', row.netYen) },
          {
            head: t('admin.entries.booking'),
            cell: row =>
              row.isOurs ? (
                <Booking id={row.bookingId} number={row.bookingNumber} />
              ) : (
                <StatusChip tone="alert">{t('admin.stripe.foreign')}</StatusChip>
              ),
          },
        ]}
        rows={stripe.stripe}
        foot={[t('common.sum'), '', '', '', formatYen('ja', stripe.stripeYen), '']}
      />
    </Section>
  );
}

function InLedger({ stripe }: StripeRowsProps) {
  const t = useWords();
  return (
    <Section title={t('admin.stripe.ledger')} id="ledger">
      <Table
        id="in-ledger"
        caption={t('admin.entries.caption', { count: stripe.ledger.length })}
        columns={[
          { head: t('admin.entries.kind'), isRowHead: true, cell: row => said(`admin.entry.${row.kind}`) },
          { head: t('common.fee.amount'), isNumber: true, cell: row => formatYen('ja', row.amountYen) },
          {
            head: t('admin.entries.booking'),
            cell: row => <Booking id={row.bookingId} number={row.bookingNumber} />,
          },
        ]}
        rows={stripe.ledger}
        foot={[t('common.sum'), formatYen('ja', stripe.ledgerYen), '']}
      />
    </Section>
  );
}
