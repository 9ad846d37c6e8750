import { formatDate, translate } from '@kashikan/i18n';
import {
  Actions,
  AdminPage,
  Button,
  DateInput,
  FileInput,
  Form,
  Notice,
  Section,
  Select,
  Table,
  useWords,
} from '@kashikan/ui';
import { type RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';
import { Problems } from './problems.view';
import { type FeeOverview, houseOf } from './read-fees';
import type { FileProblem } from '@kashikan/journeys';

export interface FeesProps {
  readonly page: StaffPage;
  readonly overview: FeeOverview;
  readonly refused?: RefusedForm;
  readonly problems?: readonly FileProblem[];
}

/** F3: every table of the town, its versions with their days, and the drafts on the way. */
export const FeesPage = (props: FeesProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.fees.title')}
    back={{ href: '/settings' }}
    {...(props.refused ? { form: props.refused.form } : {})}
  >
    <Body {...props} />
  </AdminPage>
);

function Body({ page, overview, problems = [] }: FeesProps) {
  const t = useWords();
  const mayEdit = page.staff.may('settings.edit', null);
  return (
    <>
      <p>{t('admin.fees.lead')}</p>
      <Problems problems={problems} />
      <Drafts overview={overview} />
      {overview.facilities.map(facility => (
        <Section title={facility.name}>
          <Versions
            house={houseOf(overview.document, facility)}
            facilityId={facility.id}
            today={page.today}
          />
        </Section>
      ))}
      {mayEdit ? <NewDraft overview={overview} /> : null}
    </>
  );
}

function Drafts({ overview: { drafts } }: Pick<FeesProps, 'overview'>) {
  const t = useWords();
  return drafts.length === 0 ? null : (
    <Section title={t('admin.fees.drafts')}>
      <Table
        id="drafts"
        caption={t('admin.fees.drafts')}
        isCaptionHidden
        columns={[
          {
            head: t('admin.fees.table'),
            isRowHead: true,
            cell: draft => (
              <a href={`/settings/fees/drafts/${draft.id}`}>{(draft.body as { name: string }).name}</a>
            ),
          },
          { head: t('admin.fees.from'), cell: draft => formatDate('ja', draft.effectiveFrom, 'year') },
          { head: t('admin.fees.state'), cell: draft => t(`admin.fees.state.${draft.state}`) },
          { head: t('admin.fees.by'), cell: draft => draft.draftedBy },
        ]}
        rows={drafts}
        isMarked={draft => draft.state === 'waiting'}
      />
    </Section>
  );
}

type House = ReturnType<typeof houseOf>;

function Versions({
  house,
  facilityId,
  today,
}: {
  readonly house: House;
  readonly facilityId: string;
  readonly today: string;
}) {
  const t = useWords();
  const rows = [...house.feeTables].sort((a, b) => (a.effectiveFrom > b.effectiveFrom ? -1 : 1));
  const stateOf = (row: House['feeTables'][number]) => {
    if (row.effectiveFrom > today) return t('admin.fees.later');
    const holding = rows.find(one => one.code === row.code && one.effectiveFrom <= today);
    return holding === row ? t('admin.fees.holding') : t('admin.fees.former');
  };
  return (
    <Table
      id={`versions-${house.code}`}
      caption={house.name}
      isCaptionHidden
      columns={[
        {
          head: t('admin.fees.table'),
          isRowHead: true,
          cell: row => (
            <a href={`/settings/fees/versions/${facilityId}/${row.code}/${row.effectiveFrom}`}>{row.name}</a>
          ),
        },
        { head: t('admin.fees.from'), cell: row => formatDate('ja', row.effectiveFrom, 'year') },
        { head: t('admin.fees.state'), cell: stateOf },
        { head: t('admin.fees.citation'), cell: row => row.citation },
      ]}
      rows={rows}
    />
  );
}

function NewDraft({ overview: { document, facilities } }: Pick<FeesProps, 'overview'>) {
  const t = useWords();
  const tables = facilities.flatMap(facility => {
    const codes = new Map(houseOf(document, facility).feeTables.map(({ code, name }) => [code, name]));
    return [...codes].map(([code, name]) => ({
      value: `${facility.id}/${code}`,
      label: `${facility.name} ${name}`,
    }));
  });
  return (
    <>
      <Section title={t('admin.fees.new')}>
        <Form action="/settings/fees/drafts">
          <Select name="table" label={t('admin.fees.new.of')} choices={tables} />
          <DateInput name="effectiveFrom" label={t('admin.fees.from')} isRequired />
          <Actions>
            <Button>{t('admin.fees.new.begin')}</Button>
          </Actions>
        </Form>
      </Section>
      <Section title={t('admin.fees.upload')}>
        <Form action="/settings/fees/upload" hasFiles>
          <Select
            name="facility"
            label={t('admin.fees.facility')}
            choices={facilities.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <FileInput
            name="file"
            label={t('admin.fees.file')}
            hint={t('admin.fees.file.hint')}
            accept=".yaml,.yml"
          />
          <Actions>
            <Button look="secondary">{t('admin.fees.file.send')}</Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
}

export const Done = ({
  word,
}: {
  readonly word: 'saved' | 'submitted' | 'released' | 'returned' | 'withdrawn';
}) => {
  const t = useWords();
  return (
    <Notice tone="success" isResult>
      <p>{t(`admin.fees.done.${word}`)}</p>
    </Notice>
  );
};
