import type { KnownResident } from '@kashikan/bookings';
import type { RegistrationEntry } from '@kashikan/identity';
import { formatDate, formatDateTime, translate } from '@kashikan/i18n';
import {
  Actions,
  AdminPage,
  Button,
  DateInput,
  EmptyState,
  Form,
  type FormState,
  Notice,
  Radios,
  Section,
  SummaryList,
  Table,
  TextArea,
  TextInput,
  useWords,
} from '@kashikan/ui';
import { PeopleSearchForm } from '../../frame/people-search';
import type { StaffPage } from '../../frame/staff-page';

interface SearchProps {
  readonly page: StaffPage;
  readonly words: string;
  readonly found: readonly KnownResident[] | undefined;
}

export const RegistrationsPage = (props: SearchProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.registration.title')}
    form={{ values: { who: props.words }, errors: {} }}
  >
    <SearchBody {...props} />
  </AdminPage>
);

function SearchBody({ words, found }: SearchProps) {
  const t = useWords();
  return (
    <>
      <p>{t('admin.registration.lead')}</p>
      <PeopleSearchForm page="/registrations">
        <TextInput name="who" label={t('admin.registration.who')} hint={t('admin.registration.who.hint')} />
        <Actions>
          <Button>{t('common.search')}</Button>
        </Actions>
      </PeopleSearchForm>
      {found?.length === 0 ? (
        <EmptyState title={t('admin.registration.none', { words })}>
          <p>{t('admin.registration.none.hint')}</p>
        </EmptyState>
      ) : null}
      {found && found.length > 0 ? (
        <Table
          id="residents"
          caption={t('admin.registration.found', { count: found.length })}
          columns={[
            {
              head: t('admin.registration.name'),
              isRowHead: true,
              cell: one => <a href={`/registrations/${one.accountId}`}>{one.name ?? one.email ?? ''}</a>,
            },
            { head: t('admin.registration.email'), cell: one => one.email ?? '' },
            { head: t('admin.registration.phone'), cell: one => one.phone ?? '' },
            { head: t('admin.registration.group'), cell: one => one.groupName ?? '' },
          ]}
          rows={found}
        />
      ) : null}
    </>
  );
}

interface OneProps {
  readonly page: StaffPage;
  readonly resident: KnownResident;
  readonly history: readonly RegistrationEntry[];
  readonly form: FormState | undefined;
  readonly isDone: boolean;
}

export const RegistrationPage = (props: OneProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.registration.of', {
      name: props.resident.name ?? props.resident.email ?? '',
    })}
    form={props.form}
  >
    <OneBody {...props} />
  </AdminPage>
);

const kindName = (page: StaffPage, code: string | null): string =>
  page.town.municipality.applicantKinds.find(kind => kind.code === code)?.name ?? code ?? '';

function OneBody({ page, resident, history, isDone }: OneProps) {
  const t = useWords();
  const kinds = page.town.municipality.applicantKinds;
  const [current] = history;
  const holds = current?.kindCode && current.validUntil && current.validUntil >= page.today;
  return (
    <>
      {isDone ? <Notice tone="success" title={t('admin.registration.done')} /> : null}
      <SummaryList
        rows={[
          resident.email ? { label: t('admin.registration.email'), value: resident.email } : null,
          resident.phone ? { label: t('admin.registration.phone'), value: resident.phone } : null,
          resident.groupName ? { label: t('admin.registration.group'), value: resident.groupName } : null,
          {
            label: t('admin.registration.now'),
            value: holds
              ? t('admin.registration.until-day', {
                  kind: kindName(page, current.kindCode),
                  date: formatDate('ja', current.validUntil, 'year'),
                })
              : t('admin.registration.default', {
                  kind: kinds.find(kind => kind.isDefault)?.name ?? '',
                }),
          },
        ]}
      />
      {page.staff.mayAnywhere('identity.check') ? (
        <p>
          <a href={`/registrations/${resident.accountId}/identity`}>{t('admin.registration.identity')}</a>
        </p>
      ) : null}
      {page.staff.mayAnywhere('booking.take') ? (
        <p>
          <a class="inline-target" href={`/people/${resident.accountId}`}>
            {t('admin.person.link')}
          </a>
        </p>
      ) : null}
      <p>
        <a class="inline-target" href={`/registrations/${resident.accountId}/card`}>
          {t('admin.card.link')}
        </a>
      </p>
      <RegistrationForm page={page} resident={resident} />
      {history.length > 0 ? <History page={page} history={history} /> : null}
    </>
  );
}

function RegistrationForm({ page, resident }: Pick<OneProps, 'page' | 'resident'>) {
  const t = useWords();
  const kinds = page.town.municipality.applicantKinds;
  return (
    <Section title={t('admin.registration.change')}>
      <Form action={`/registrations/${resident.accountId}`}>
        <Radios
          name="kind"
          label={t('admin.registration.kind')}
          choices={[
            ...kinds.map(kind => ({
              value: kind.code,
              label: kind.name,
              ...(kind.isOutsider ? { hint: t('admin.registration.kind.outsider') } : {}),
            })),
            { value: 'none', label: t('admin.registration.end') },
          ]}
          isRequired
        />
        <DateInput
          name="until"
          label={t('admin.registration.until')}
          hint={t('admin.registration.until.hint')}
        />
        <TextArea
          name="reason"
          label={t('admin.registration.reason')}
          hint={t('admin.registration.reason.hint')}
          rows={2}
          isRequired
        />
        <Actions>
          <Button size="main">{t('admin.registration.submit')}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

function History({ page, history }: Pick<OneProps, 'page' | 'history'>) {
  const t = useWords();
  return (
    <Table
      id="history"
      caption={t('admin.registration.history')}
      columns={[
        {
          head: t('admin.registration.at'),
          isRowHead: true,
          cell: one => formatDateTime('ja', one.registeredAt, page.zone, 'year'),
        },
        {
          head: t('admin.registration.kind'),
          cell: one => (one.kindCode ? kindName(page, one.kindCode) : t('admin.registration.end')),
        },
        {
          head: t('admin.registration.until'),
          cell: one => (one.validUntil ? formatDate('ja', one.validUntil, 'year') : ''),
        },
        { head: t('admin.registration.reason'), cell: one => one.reason },
      ]}
      rows={history}
    />
  );
}
