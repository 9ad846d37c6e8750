import { formatDate, translate } from '@kashikan/i18n';
import type { RecordRow } from '@kashikan/reports';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  DateInput,
  EmptyState,
  Form,
  Select,
  Table,
  TextInput,
  useWords,
} from '@kashikan/ui';
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
import { RecordTabs } from './record-tabs';

export interface StaffChoice {
  readonly id: string;
  readonly name: string;
}

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
      {rows.length === 0 ? (
        asked.isWrong ? null : (
          <EmptyState title={t('admin.records.none')} />
        )
      ) : (
        <RecordTable page={page} asked={asked} rows={rows} names={names} />
      )}
      {older ? (
        <ButtonLink look="secondary" href={older}>
          {t('admin.records.older')}
        </ButtonLink>
      ) : null}
    </>
  );
}

function RecordForm({ staff, csvHref }: Pick<RecordsProps, 'staff' | 'csvHref'>) {
  const t = useWords();
  return (
    <Form action="/records" method="get">
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
    </Form>
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

export const spanWords = ({ from, until }: AskedRecord): string =>
  translate('ja', 'admin.records.caption', {
    from: formatDate('ja', from, 'year'),
    until: formatDate('ja', until, 'year'),
  });

export function SpanFields() {
  const t = useWords();
  return (
    <div class="field-row">
      <DateInput name="from" label={t('admin.records.from')} />
      <DateInput name="until" label={t('admin.records.until')} hint={t('admin.records.until.hint')} />
    </div>
  );
}

export function StaffSelect({ staff }: { readonly staff: readonly StaffChoice[] }) {
  const t = useWords();
  return (
    <Select
      name="staff"
      label={t('admin.records.staff')}
      choices={[
        { value: '', label: t('admin.records.staff.any') },
        ...staff.map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}

export function PersonField() {
  const t = useWords();
  return <TextInput name="person" label={t('admin.records.person')} hint={t('admin.records.person.hint')} />;
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
