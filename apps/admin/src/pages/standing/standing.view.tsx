import { formatDateTime, translate } from '@kashikan/i18n';
import type { ListedStandingReduction } from '@kashikan/pricing';
import {
  Actions,
  AdminPage,
  Button,
  Form,
  Notice,
  Section,
  Select,
  Table,
  TextArea,
  TextInput,
  useWords,
} from '@kashikan/ui';
import type { RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';

interface StandingProps {
  readonly page: StaffPage;
  readonly registered: readonly ListedStandingReduction[];
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** The fiscal year of today. */
  readonly year: number;
  readonly isDone: boolean;
  readonly refused?: RefusedForm;
}

export const StandingPage = (props: StandingProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.standing.title')}
    {...(props.refused ? { form: props.refused.form } : {})}
  >
    <Body {...props} />
  </AdminPage>
);

function Body(props: StandingProps) {
  const t = useWords();
  const { page, registered, choices, isDone } = props;
  return (
    <>
      {isDone ? (
        <Notice tone="success" isResult>
          <p>{t('admin.standing.done')}</p>
        </Notice>
      ) : null}
      <p>{t('admin.standing.lead')}</p>
      {registered.length > 0 ? <List {...props} /> : <p>{t('admin.standing.none')}</p>}
      {page.staff.may('standing-reduction.decide', null) ? (
        choices.length > 0 ? (
          <NewOne {...props} />
        ) : (
          <p>{t('admin.standing.no-kinds')}</p>
        )
      ) : null}
    </>
  );
}

function List({ page, registered, choices }: StandingProps) {
  const t = useWords();
  const mayEnd = page.staff.may('standing-reduction.decide', null);
  const kindOf = (code: string) => choices.find(choice => choice.value === code)?.label ?? code;
  return (
    <Table
      id="standing"
      caption={t('admin.standing.title')}
      isCaptionHidden
      columns={[
        {
          head: t('admin.standing.who'),
          isRowHead: true,
          cell: row => [row.groupName, row.accountName].filter(Boolean).join('・'),
        },
        { head: t('admin.standing.kind'), cell: row => kindOf(row.code) },
        {
          head: t('admin.standing.years'),
          cell: row => t('admin.standing.years.of', { from: row.fromFiscalYear, until: row.untilFiscalYear }),
        },
        { head: t('admin.standing.reason'), cell: row => row.reason },
        {
          head: t('admin.standing.decided'),
          cell: row => `${row.decidedBy} ${formatDateTime('ja', row.decidedAt, page.zone)}`,
        },
        {
          head: t('admin.standing.end'),
          cell: row =>
            row.endedAt ? (
              `${t('admin.standing.ended')} ${row.endReason ?? ''}`
            ) : mayEnd ? (
              <End row={row} />
            ) : (
              ''
            ),
        },
      ]}
      rows={registered}
    />
  );
}

function End({ row }: { readonly row: ListedStandingReduction }) {
  const t = useWords();
  return (
    <Form action={`/standing-reductions/${row.id}/end`}>
      <label>
        {t('admin.standing.end.reason')} <input type="text" class="input input-medium" name="endReason" />
      </label>
      <Button look="quiet" size="small">
        {t('admin.standing.end')}
      </Button>
    </Form>
  );
}

function NewOne({ choices, year }: StandingProps) {
  const t = useWords();
  return (
    <Section title={t('admin.standing.new')}>
      <Form action="/standing-reductions">
        <TextInput
          name="email"
          label={t('admin.standing.email')}
          hint={t('admin.standing.email.hint')}
          type="email"
        />
        <TextInput name="groupName" label={t('admin.standing.group')} hint={t('admin.standing.group.hint')} />
        <Select name="code" label={t('admin.standing.kind')} choices={choices} isRequired />
        <TextInput
          name="from"
          label={t('admin.standing.from')}
          value={String(year)}
          inputMode="numeric"
          width="short"
          isRequired
        />
        <TextInput
          name="until"
          label={t('admin.standing.until')}
          value={String(year)}
          inputMode="numeric"
          width="short"
          isRequired
        />
        <TextArea
          name="reason"
          label={t('admin.standing.reason')}
          hint={t('admin.standing.reason.hint')}
          rows={3}
          isRequired
        />
        <Actions>
          <Button size="main">{t('admin.standing.register')}</Button>
        </Actions>
      </Form>
    </Section>
  );
}
