import { formatDate, formatYen, translate } from '@kashikan/i18n';
import { addDays, type LocalDate } from '@kashikan/kernel';
import type { LedgerDay } from '@kashikan/ledger';
import { paidMethods } from '@kashikan/payments/rules';
import type { StripeDay } from '@kashikan/reconciliation';
import { AdminPage, Button, Columns, Form, Notice, Section, Table, TextInput, useWords } from '@kashikan/ui';
import type { RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';
import { type FacilityRow, type MoneyColumn, moneyColumns, receiptsByMethod, sumOf } from './facility-rows';
import { StripeSide } from './stripe-side';

export interface AccountingProps {
  readonly page: StaffPage;
  readonly date: LocalDate;
  readonly unread: string | undefined;
  readonly rows: readonly FacilityRow[];
  readonly day: LedgerDay;
  /** Undefined for whoever sees some facilities only. */
  readonly stripe: StripeDay | undefined;
  /** Stripe has just been read again. */
  readonly isFresh: boolean;
  readonly refused?: RefusedForm | undefined;
}

export function AccountingPage(props: AccountingProps) {
  const { page, date, unread, refused } = props;
  const unreadForm = unread
    ? { values: { date: unread }, errors: { date: translate('ja', 'admin.date.unread', { typed: unread }) } }
    : undefined;
  const form = refused?.form ?? unreadForm;
  return (
    <AdminPage
      visit={page.visit}
      title={translate('ja', 'admin.accounting.title', { date: formatDate('ja', date, 'year') })}
      {...(form ? { form } : {})}
      beside={<DayPicker date={date} today={page.today} />}
    >
      <AccountingBody {...props} />
    </AdminPage>
  );
}

function DayPicker({ date, today }: { readonly date: LocalDate; readonly today: LocalDate }) {
  const t = useWords();
  return (
    <>
      <a class="button button-quiet button-small" href={`/accounting?date=${addDays(date, -1)}`}>
        {t('admin.day.before')}
      </a>
      {date < today ? (
        <a class="button button-quiet button-small" href={`/accounting?date=${addDays(date, 1)}`}>
          {t('admin.day.after')}
        </a>
      ) : null}
      <Form action="/accounting" method="get" class="day-form">
        <TextInput
          name="date"
          label={t('admin.day')}
          width="medium"
          autoComplete="off"
          value={formatDate('ja', date, 'year').replace(/（.*/, '')}
        />
        <Button look="secondary" size="small">
          {t('admin.day.show')}
        </Button>
      </Form>
    </>
  );
}

function AccountingBody(props: AccountingProps) {
  const t = useWords();
  const { isFresh, stripe } = props;
  return (
    <>
      {isFresh ? (
        <Notice tone="success" isResult>
          <p>{t('admin.accounting.refreshed')}</p>
        </Notice>
      ) : null}
      <FacilityTable {...props} />
      <Columns
        isEven
        main={<Methods {...props} />}
        side={stripe ? <StripeSide {...props} stripe={stripe} /> : null}
      />
    </>
  );
}

const entriesHref = (
  date: LocalDate,
  behind: { column: MoneyColumn; facilityId?: string | null; method?: string },
): string => {
  const { column, facilityId, method } = behind;
  const query = new URLSearchParams({
    date,
    column,
    ...(facilityId ? { facility: facilityId } : {}),
    ...(method ? { method } : {}),
  });
  return `/accounting/entries?${query.toString()}`;
};

function FacilityTable({ rows, date }: AccountingProps) {
  const t = useWords();
  const cell = (row: FacilityRow, column: MoneyColumn) => {
    const { count, amountYen } = row.totals[column];
    if (count === 0 && amountYen === 0) return formatYen('ja', 0);
    return (
      <a href={entriesHref(date, { column, facilityId: row.facilityId })}>
        {formatYen('ja', amountYen)}
        <small> {t('common.items', { count })}</small>
      </a>
    );
  };
  return (
    <Table
      id="ledger-day"
      caption={t('admin.accounting.caption', { date: formatDate('ja', date, 'year') })}
      columns={[
        { head: t('admin.facility'), isRowHead: true, cell: row => row.name },
        ...moneyColumns.map(column => ({
          head: t(`admin.accounting.${column}`),
          isNumber: true,
          cell: (row: FacilityRow) => cell(row, column),
        })),
      ]}
      rows={rows}
      foot={[t('common.sum'), ...moneyColumns.map(column => formatYen('ja', sumOf(rows, column).amountYen))]}
    />
  );
}

function Methods({ rows, date }: AccountingProps) {
  const t = useWords();
  const methods = receiptsByMethod(rows);
  const words = (method: string) => t(`admin.method.${paidMethods.find(one => one === method) ?? 'other'}`);
  return (
    <Section title={t('admin.accounting.by-method')}>
      {methods.length === 0 ? (
        <p>{t('admin.accounting.no-receipts')}</p>
      ) : (
        <Table
          id="methods"
          caption={t('admin.accounting.by-method')}
          isCaptionHidden
          columns={[
            { head: t('admin.accounting.method'), isRowHead: true, cell: row => words(row.method) },
            { head: t('admin.accounting.count'), isNumber: true, cell: row => row.count },
            {
              head: t('common.fee.amount'),
              isNumber: true,
              cell: row => (
                <a href={entriesHref(date, { column: 'receipts', method: row.method })}>
                  {formatYen('ja', row.amountYen)}
                </a>
              ),
            },
          ]}
          rows={methods}
          foot={[
            t('common.sum'),
            String(methods.reduce((sum, row) => sum + row.count, 0)),
            formatYen('ja', sumOf(rows, 'receipts').amountYen),
          ]}
        />
      )}
    </Section>
  );
}
