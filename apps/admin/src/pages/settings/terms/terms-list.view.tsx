import { formatDate, formatYen, translate } from '@kashikan/i18n';
import type { RefundExampleForm, TermsForm, TownDocument } from '@kashikan/journeys';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  Card,
  DateInput,
  Form,
  type FormState,
  Notice,
  Section,
  StatusChip,
  Table,
  TextInput,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../../frame/staff-page';
import type { Sample } from './read-terms';
import type { ReducedTable } from './reduced-tables';
import { Reductions } from './reductions.view';
import { roomsSentence, roomsUnder, ShownTerms } from './shown-terms';

export const termsHref = '/settings/terms';
export const ruleHref = (code: string): string => `${termsHref}/rule?code=${code}`;

export interface TermsListProps {
  readonly page: StaffPage;
  readonly document: TownDocument;
  readonly sample: Sample;
  readonly tables: readonly ReducedTable[];
  readonly form: FormState;
  readonly isSaved: boolean;
}

/** F6: every rule with its sentence, its dates for a sample use and its examples; below, who pays less. */
export const TermsListPage = (props: TermsListProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.terms.title')}
    back={{ href: '/settings', label: translate('ja', 'admin.settings.title') }}
    form={props.form}
  >
    <Body {...props} />
  </AdminPage>
);

function Body(props: TermsListProps) {
  const t = useWords();
  const { page, document, isSaved } = props;
  const mayEdit = page.staff.may('settings.edit', null);
  return (
    <>
      {isSaved ? (
        <Notice tone="success" isResult>
          <p>{t('admin.terms.saved')}</p>
        </Notice>
      ) : null}
      <p>{t('admin.terms.lead')}</p>
      <Section title={t('admin.terms.cancelling')} id="cancelling">
        <SampleForm sample={props.sample} />
        {document.cancellationTerms.length === 0 ? <p>{t('admin.terms.none')}</p> : null}
        {document.cancellationTerms.map(terms => (
          <Terms {...props} terms={terms} mayEdit={mayEdit} />
        ))}
        {mayEdit ? (
          <ButtonLink look="secondary" href={`${termsHref}/rule`}>
            {t('admin.terms.add')}
          </ButtonLink>
        ) : null}
      </Section>
      <Reductions page={page} tables={props.tables} mayEdit={mayEdit} />
    </>
  );
}

function Terms({
  terms,
  document,
  sample,
  mayEdit,
}: TermsListProps & { readonly terms: TermsForm; readonly mayEdit: boolean }) {
  const t = useWords();
  return (
    <Card title={terms.name} id={`terms-${terms.code}`}>
      <p class="hint">{terms.citation}</p>
      <p class="hint">{roomsSentence(roomsUnder(document, terms.code))}</p>
      <ShownTerms terms={terms} document={document} sample={sample} />
      <Examples terms={terms} />
      {mayEdit ? (
        <p>
          <a class="inline-target" href={ruleHref(terms.code)}>
            {t('admin.terms.change-of', { name: terms.name })}
          </a>
        </p>
      ) : null}
    </Card>
  );
}

/** The kept file's examples pass, or it would not have been kept. */
function Examples({ terms: { code, name, examples } }: { readonly terms: TermsForm }) {
  const t = useWords();
  if (examples.length === 0) return <p class="hint">{t('admin.terms.examples.none')}</p>;
  const day = (date: RefundExampleForm['useDate']) => formatDate('ja', date, 'year');
  return (
    <Table
      id={`examples-${code}`}
      caption={t('admin.terms.examples.of', { name })}
      columns={[
        { head: t('admin.terms.example.use'), cell: row => day(row.useDate), isRowHead: true },
        { head: t('admin.terms.example.cancel'), cell: row => day(row.cancelDate) },
        { head: t('admin.terms.example.paid'), cell: row => formatYen('ja', row.paidYen), isNumber: true },
        {
          head: t('admin.terms.example.refund'),
          cell: row => formatYen('ja', row.refundYen),
          isNumber: true,
        },
        {
          head: t('admin.terms.example.result'),
          cell: () => <StatusChip tone="good">{t('admin.terms.example.passes')}</StatusChip>,
        },
      ]}
      rows={examples}
    />
  );
}

function SampleForm({ sample }: { readonly sample: Sample }) {
  const t = useWords();
  return (
    <Form action={termsHref} method="get">
      <SampleFields sample={sample} />
      <Actions>
        <Button look="secondary">{t('admin.terms.sample.show')}</Button>
      </Actions>
    </Form>
  );
}

export function SampleFields({ sample: { useDate, paidYen } }: { readonly sample: Sample }) {
  const t = useWords();
  return (
    <div class="row-fields">
      <DateInput name="sampleDate" label={t('admin.terms.sample.date')} value={useDate} />
      <TextInput
        name="sampleYen"
        label={t('admin.terms.sample.yen')}
        value={String(paidYen)}
        inputMode="numeric"
        width="short"
        unit={t('admin.terms.yen')}
      />
    </div>
  );
}
