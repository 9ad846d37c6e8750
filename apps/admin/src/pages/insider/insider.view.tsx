import { formatMonth, translate } from '@kashikan/i18n';
import { addMonths, type LocalDate } from '@kashikan/kernel';
import type { InsiderRow } from '@kashikan/reports';
import { AdminPage, Button, ButtonLink, EmptyState, Form, Select, Table, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import type { InsiderOnly } from './insider.controller';
import { insiderLine } from './insider-line';

interface InsiderProps {
  readonly page: StaffPage;
  readonly month: LocalDate;
  /** Of the month; `rows` are what the filter leaves. */
  readonly all: readonly InsiderRow[];
  readonly rows: readonly InsiderRow[];
  readonly only: InsiderOnly;
}

export const InsiderPage = (props: InsiderProps) => (
  <AdminPage visit={props.page.visit} title={translate('ja', 'admin.insider.title')}>
    <Insiders {...props} />
  </AdminPage>
);

const queryOf = (month: LocalDate, { facility, staff }: InsiderOnly): string =>
  new URLSearchParams({
    month: month.slice(0, 7),
    ...(facility && { only: facility }),
    ...(staff && { by: staff }),
  }).toString();

/** By house and by who did it; only what the month has can be chosen. */
function Filter({ page, month, all, only }: InsiderProps) {
  const t = useWords();
  const houses = page.town.facilities.filter(({ id }) => all.some(row => row.facilityId === id));
  const people = new Map(
    all.map(({ staffId, staffName }) => [staffId, staffName ?? translate('ja', 'admin.actor.system')]),
  );
  const choices = (known: readonly (readonly [string, string])[]) =>
    [['', t('admin.insider.all')] as const, ...known].map(([value, label]) => ({ value, label }));
  if (all.length === 0) return null;
  return (
    <Form action="/insider-bookings" method="get" hidden={{ month: month.slice(0, 7) }}>
      <div class="field-row">
        <Select
          name="only"
          label={t('admin.insider.facility')}
          value={only.facility}
          choices={choices(houses.map(({ id, name }) => [id, name]))}
        />
        <Select
          name="by"
          label={t('admin.insider.staff')}
          value={only.staff}
          choices={choices([...people])}
        />
        <Button look="secondary">{t('admin.insider.filter')}</Button>
      </div>
    </Form>
  );
}

function Insiders(props: InsiderProps) {
  const { page, month, rows, only } = props;
  const t = useWords();
  const href = (months: number) => `/insider-bookings?${queryOf(addMonths(month, months), only)}`;
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
        <ButtonLink look="secondary" size="small" href={`/insider-bookings/csv?${queryOf(month, only)}`}>
          {t('admin.insider.csv')}
        </ButtonLink>
      </nav>
      <Filter {...props} />
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
