import { formatMonth, translate } from '@kashikan/i18n';
import { addMonths, type LocalDate } from '@kashikan/kernel';
import type { InsiderRow } from '@kashikan/reports';
import { AdminPage, ButtonLink, EmptyState, Table, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import { insiderLine } from './insider-line';

interface InsiderProps {
  readonly page: StaffPage;
  readonly month: LocalDate;
  readonly rows: readonly InsiderRow[];
}

export const InsiderPage = (props: InsiderProps) => (
  <AdminPage visit={props.page.visit} title={translate('ja', 'admin.insider.title')}>
    <Insiders {...props} />
  </AdminPage>
);

function Insiders({ page, month, rows }: InsiderProps) {
  const t = useWords();
  const href = (months: number) => `/insider-bookings?month=${addMonths(month, months).slice(0, 7)}`;
  const lines = rows.map(row => ({ row, words: insiderLine(page, row) }));
  return (
    <>
      <p class="lead">{t('admin.insider.lead')}</p>
      <nav class="month-nav" aria-label={t('admin.insider.month')}>
        <ButtonLink look="quiet" size="small" href={href(-1)}>
          {t('admin.closures.earlier')}
        </ButtonLink>
        <strong>{formatMonth('ja', month)}</strong>
        <ButtonLink look="quiet" size="small" href={href(1)}>
          {t('admin.closures.later')}
        </ButtonLink>
        <ButtonLink look="secondary" size="small" href={`/insider-bookings/csv?month=${month.slice(0, 7)}`}>
          {t('admin.insider.csv')}
        </ButtonLink>
      </nav>
      {lines.length === 0 ? (
        <EmptyState title={t('admin.insider.none')} />
      ) : (
        <Table
          id="insiders"
          caption={t('admin.insider.count', { count: lines.length })}
          columns={[
            { head: t('admin.insider.at'), isRowHead: true, cell: ({ words }) => words[0] },
            { head: t('admin.insider.what'), cell: ({ words }) => words[1] },
            { head: t('admin.insider.facility'), cell: ({ words }) => words[2] },
            {
              head: t('admin.insider.subject'),
              cell: ({ row, words }) =>
                row.bookingId ? <a href={`/bookings/${row.bookingId}`}>{words[3]}</a> : words[3],
            },
            { head: t('admin.insider.staff'), cell: ({ words }) => words[4] },
            { head: t('admin.insider.reason'), cell: ({ words }) => words[5] },
          ]}
          rows={lines}
        />
      )}
    </>
  );
}
