import type { KnownResident } from '@kashikan/bookings';
import type { CheckEntry } from '@kashikan/identity';
import { type Assurance, identityDocuments } from '@kashikan/identity/rules';
import { formatDate, translate } from '@kashikan/i18n';
import {
  Actions,
  AdminPage,
  Button,
  Form,
  type FormState,
  Notice,
  Radios,
  Section,
  SummaryList,
  Table,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';

export const shownChecks = ['done', 'ended'] as const;

interface CounterCheckProps {
  readonly page: StaffPage;
  readonly resident: KnownResident;
  readonly has: Assurance;
  readonly history: readonly CheckEntry[];
  readonly form: FormState | undefined;
  readonly outcome: (typeof shownChecks)[number] | undefined;
}

export const CounterCheckPage = (props: CounterCheckProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.identity.counter')}
    back={{ href: `/registrations/${props.resident.accountId}` }}
    form={props.form}
  >
    <Body {...props} />
  </AdminPage>
);

function Body({ resident, has, history, outcome }: CounterCheckProps) {
  const t = useWords();
  const action = `/registrations/${resident.accountId}/identity`;
  const level = has.method
    ? t('admin.identity.level.of', { level: has.level, method: t(`common.check-method.${has.method}`) })
    : t('admin.identity.level.none');
  return (
    <>
      {outcome ? <Notice tone="success" title={t(`admin.identity.counter.${outcome}`)} isResult /> : null}
      <SummaryList
        rows={[
          { label: t('admin.identity.compare'), value: resident.name ?? t('admin.identity.no-name') },
          { label: t('admin.identity.level'), value: level },
        ]}
      />
      <Form action={action}>
        <Radios
          name="document"
          label={t('admin.identity.counter.document')}
          hint={t('admin.identity.counter.hint')}
          choices={identityDocuments.map(value => ({ value, label: t(`common.document.${value}`) }))}
          isRequired
        />
        <Actions>
          <Button size="main">{t('admin.identity.counter.submit')}</Button>
        </Actions>
      </Form>
      {history.length > 0 ? <History history={history} action={action} mayEnd={has.level > 1} /> : null}
    </>
  );
}

function History({
  history,
  action,
  mayEnd,
}: Pick<CounterCheckProps, 'history'> & { readonly action: string; readonly mayEnd: boolean }) {
  const t = useWords();
  return (
    <Section title={t('admin.identity.history')}>
      <Table
        id="checks"
        caption={t('admin.identity.history')}
        columns={[
          {
            head: t('admin.identity.history.day'),
            isRowHead: true,
            cell: one => formatDate('ja', one.checkedOn, 'year'),
          },
          {
            head: t('admin.identity.history.method'),
            cell: one =>
              one.isEnd ? t('admin.identity.history.ended') : t(`common.check-method.${one.method}`),
          },
          {
            head: t('admin.identity.document'),
            cell: one => (one.document ? t(`common.document.${one.document}`) : ''),
          },
          {
            head: t('admin.identity.history.until'),
            cell: one => (one.validUntil ? formatDate('ja', one.validUntil, 'year') : ''),
          },
        ]}
        rows={[...history].reverse()}
      />
      {mayEnd ? (
        <Form action={action} hidden={{ end: 'yes' }}>
          <Button look="quiet">{t('admin.identity.counter.end')}</Button>
        </Form>
      ) : null}
    </Section>
  );
}
