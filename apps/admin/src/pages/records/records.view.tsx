import { translate } from '@kashikan/i18n';
import type { RecordRow } from '@kashikan/reports';
import { Actions, AdminPage, Button, ButtonLink, Select, Table, TextInput, useWords } from '@kashikan/ui';
import { PeopleSearchForm } from '../../frame/people-search';
import type { StaffPage } from '../../frame/staff-page';
import type { AskedRecord } from './read-filter';
import {
  detailWords,
  type Names,
  recordTopics,
  stampOf,
  subjectWords,
  verbWords,
  whoWords,
} from './record-line';
import {
  FoundRows,
  PersonField,
  SpanFields,
  spanWords,
  type StaffChoice,
  StaffSelect,
} from './record-fields';
import { RecordTabs } from './record-tabs';

interface RecordsProps {
  readonly page: StaffPage;
  readonly asked: AskedRecord;
  readonly rows: readonly RecordRow[];
  readonly names: Names;
  readonly staff: readonly StaffChoice[];
  /** Where the list goes on. */
  readonly older: string | undefined;
  readonly csvHref: string;
}

export const RecordsPage = (props: RecordsProps) => (
  <AdminPage visit={props.page.visit} title={translate('ja', 'admin.records.title')} form={props.asked.form}>
    <Records {...props} />
  </AdminPage>
);

function Records({ page, asked, rows, names, staff, older, csvHref }: RecordsProps) {
  const t = useWords();
  return (
    <>
      <RecordTabs current="entries" />
      <p class="lead">{t('admin.records.lead')}</p>
      <RecordForm staff={staff} csvHref={csvHref} />
      <FoundRows isEmpty={rows.length === 0} asked={asked} none={t('admin.records.none')} older={older}>
        <RecordTable page={page} asked={asked} rows={rows} names={names} />
      </FoundRows>
    </>
  );
}

function RecordForm({ staff, csvHref }: Pick<RecordsProps, 'staff' | 'csvHref'>) {
  const t = useWords();
  return (
    <PeopleSearchForm page="/records">
      <SpanFields />
      <div class="field-row">
        <StaffSelect staff={staff} />
        <PersonField />
      </div>
      <div class="field-row">
        <Select
          name="actor"
          label={t('admin.records.actor')}
          choices={[
            { value: '', label: t('admin.records.actor.any') },
            ...(['staff', 'resident', 'system'] as const).map(value => ({
              value,
              label: t(`admin.records.actor.${value}`),
            })),
          ]}
        />
        <Select
          name="topic"
          label={t('admin.records.topic')}
          choices={[
            { value: '', label: t('admin.records.topic.any') },
            ...recordTopics.map(value => ({ value, label: t(`admin.topic.${value}`) })),
          ]}
        />
        <TextInput name="number" label={t('admin.records.number')} width="short" />
      </div>
      <Actions>
        <Button>{t('admin.records.search')}</Button>
        <ButtonLink look="secondary" href={csvHref}>
          {t('admin.records.csv')}
        </ButtonLink>
      </Actions>
    </PeopleSearchForm>
  );
}

function RecordTable({ page, asked, rows, names }: Pick<RecordsProps, 'page' | 'asked' | 'rows' | 'names'>) {
  const t = useWords();
  return (
    <Table
      id="records"
      caption={spanWords(asked)}
      columns={[
        {
          head: t('admin.records.at'),
          isRowHead: true,
          cell: row => stampOf(row.recordedAt, page.zone),
        },
        { head: t('admin.records.who'), cell: row => whoWords(row, names) },
        { head: t('admin.records.what'), cell: row => verbWords(row.verb) },
        { head: t('admin.records.subject'), cell: row => <Subject row={row} names={names} /> },
        { head: t('admin.records.details'), cell: row => <DetailLines row={row} /> },
      ]}
      rows={rows}
    />
  );
}

const Subject = ({ row, names }: { readonly row: RecordRow; readonly names: Names }) =>
  row.bookingNumber !== null && row.subjectId ? (
    <a href={`/bookings/${row.subjectId}`}>{subjectWords(row, names)}</a>
  ) : (
    <>{subjectWords(row, names)}</>
  );

function DetailLines({ row }: { readonly row: RecordRow }) {
  const t = useWords();
  return (
    <>
      {detailWords(row).map(line => (
        <div>{line}</div>
      ))}
      {row.requestId ? (
        <div>
          {t('admin.records.request')} <code>{row.requestId}</code>
        </div>
      ) : null}
    </>
  );
}
