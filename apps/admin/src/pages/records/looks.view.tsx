import type { LookRow } from '@kashikan/audit';
import { translate } from '@kashikan/i18n';
import { Actions, AdminPage, Button, ButtonLink, Notice, Table, useWords } from '@kashikan/ui';
import { PeopleSearchForm } from '../../frame/people-search';
import type { StaffPage } from '../../frame/staff-page';
import type { AskedRecord } from './read-filter';
import { type Names, nameOf, stampOf } from './record-line';
import {
  FoundRows,
  PersonField,
  SpanFields,
  spanWords,
  type StaffChoice,
  StaffSelect,
} from './record-fields';
import { RecordTabs } from './record-tabs';

interface LooksProps {
  readonly page: StaffPage;
  readonly asked: AskedRecord;
  readonly rows: readonly LookRow[];
  readonly names: Names;
  readonly staff: readonly StaffChoice[];
  /** How many people's data the chosen member of staff saw in the time; undefined while nobody is chosen. */
  readonly seenCount: number | undefined;
  readonly older: string | undefined;
  readonly csvHref: string;
}

export const LooksPage = (props: LooksProps) => (
  <AdminPage visit={props.page.visit} title={translate('ja', 'admin.looks.title')} form={props.asked.form}>
    <LookList {...props} />
  </AdminPage>
);

function LookList({ page, asked, rows, names, staff, seenCount, older, csvHref }: LooksProps) {
  const t = useWords();
  return (
    <>
      <RecordTabs current="looks" />
      <p class="lead">{t('admin.looks.lead')}</p>
      <PeopleSearchForm page="/records/looks">
        <SpanFields />
        <div class="field-row">
          <StaffSelect staff={staff} />
          <PersonField />
        </div>
        <Actions>
          <Button>{t('admin.records.search')}</Button>
        </Actions>
      </PeopleSearchForm>
      {seenCount === undefined ? null : (
        <Notice title={t('admin.looks.seen', { count: seenCount })}>
          <ButtonLink look="secondary" size="small" href={csvHref}>
            {t('admin.looks.people.csv')}
          </ButtonLink>
        </Notice>
      )}
      <FoundRows isEmpty={rows.length === 0} asked={asked} none={t('admin.looks.none')} older={older}>
        <LookTable page={page} asked={asked} rows={rows} names={names} staff={staff} />
      </FoundRows>
    </>
  );
}

function LookTable({
  page,
  asked,
  rows,
  names,
  staff,
}: Pick<LooksProps, 'page' | 'asked' | 'rows' | 'names' | 'staff'>) {
  const t = useWords();
  return (
    <Table
      id="looks"
      caption={spanWords(asked)}
      columns={[
        {
          head: t('admin.records.at'),
          isRowHead: true,
          cell: row => stampOf(row.lookedAt, page.zone),
        },
        {
          head: t('admin.records.staff'),
          cell: row => staff.find(({ id }) => id === row.staffId)?.name ?? '',
        },
        { head: t('admin.looks.whose'), cell: row => whoseWords(row, names) },
        { head: t('admin.looks.page'), cell: row => <code>{row.page}</code> },
        { head: t('admin.records.request'), cell: row => <code>{row.requestId}</code> },
      ]}
      rows={rows}
    />
  );
}

const NAMED = 3;

function whoseWords({ accountIds }: LookRow, names: Names): string {
  const named = accountIds.slice(0, NAMED).map(id => nameOf(id, names));
  const rest = accountIds.length - named.length;
  return [...named, ...(rest > 0 ? [translate('ja', 'admin.looks.more', { count: rest })] : [])].join('、');
}
