import { formatDate, formatDateTime, formatYen, type MessageKey, translate } from '@kashikan/i18n';
import type { LocalDate } from '@kashikan/kernel';
import type { EntryWithLines } from '@kashikan/ledger';
import { AdminPage, EmptyState, Table, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import type { MoneyColumn } from './facility-rows';

interface EntriesProps {
  readonly page: StaffPage;
  readonly date: LocalDate;
  readonly column: MoneyColumn | undefined;
  readonly entries: readonly EntryWithLines[];
}

export const EntriesPage = (props: EntriesProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.entries.title', {
      what: props.column
        ? translate('ja', `admin.accounting.${props.column}`)
        : translate('ja', 'admin.entries.all'),
      date: formatDate('ja', props.date, 'year'),
    })}
    back={{ href: `/accounting?date=${props.date}`, label: translate('ja', 'admin.entries.back') }}
  >
    <EntriesTable {...props} />
  </AdminPage>
);

const kindWords = (kind: string): string =>
  (translate as (locale: 'ja', key: string) => string)('ja', `admin.entry.${kind}` as MessageKey);

const debitOf = (entry: EntryWithLines): number =>
  entry.lines.filter(line => line.side === 'debit').reduce((sum, line) => sum + line.amountYen, 0);

function EntriesTable({ page, entries }: EntriesProps) {
  const t = useWords();
  if (entries.length === 0) return <EmptyState title={t('admin.entries.none')} />;
  const accounts = (entry: EntryWithLines, side: 'debit' | 'credit') =>
    entry.lines
      .filter(line => line.side === side)
      .map(line => t(`admin.account.${line.account}`))
      .join('、');
  return (
    <Table
      id="entries"
      caption={t('admin.entries.caption', { count: entries.length })}
      columns={[
        {
          head: t('admin.entries.at'),
          cell: entry => formatDateTime('ja', new Date(entry.occurredAt), page.zone),
        },
        {
          head: t('admin.entries.kind'),
          isRowHead: true,
          cell: entry => kindWords(entry.kind),
        },
        {
          head: t('admin.facility'),
          cell: entry => page.town.facilities.find(one => one.id === entry.facilityId)?.name ?? '',
        },
        { head: t('admin.entries.debit'), cell: entry => accounts(entry, 'debit') },
        { head: t('admin.entries.credit'), cell: entry => accounts(entry, 'credit') },
        { head: t('common.fee.amount'), isNumber: true, cell: entry => formatYen('ja', debitOf(entry)) },
        {
          head: t('admin.entries.booking'),
          cell: entry =>
            entry.bookingId ? <a href={`/bookings/${entry.bookingId}`}>{t('admin.entries.open')}</a> : null,
        },
      ]}
      rows={entries}
    />
  );
}
