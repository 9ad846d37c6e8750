import type { Colleague, EntryRules, HeldRole, WaitingReset } from '@kashikan/identity';
import { formatDate, translate } from '@kashikan/i18n';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  Form,
  type FormState,
  JDate,
  Notice,
  Section,
  Table,
  TextInput,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import { GrantFields } from './grant-fields';

interface ListProps {
  readonly page: StaffPage;
  readonly people: readonly Colleague[];
  readonly resets: readonly WaitingReset[];
  readonly rules: EntryRules;
}

export const StaffListPage = (props: ListProps) => (
  <AdminPage visit={props.page.visit} title={translate('ja', 'admin.staff.title')}>
    <Waiting {...props} />
    <Actions>
      <ButtonLink href="/staff/new">{translate('ja', 'admin.staff.add')}</ButtonLink>
      <ButtonLink look="secondary" href="/staff/entry">
        {translate('ja', 'admin.entry.title')}
      </ButtonLink>
      <ButtonLink look="secondary" href="/staff/matrix">
        {translate('ja', 'admin.matrix.title')}
      </ButtonLink>
    </Actions>
    <People {...props} />
  </AdminPage>
);

function Waiting({ resets, people }: ListProps) {
  const t = useWords();
  const administrators = people.filter(({ leftAt, roles }) => !leftAt && roles.some(isTownAdministrator));
  return (
    <>
      {administrators.length < 3 ? (
        <Notice tone="warning" title={t('admin.staff.few')}>
          <p>{t('admin.staff.few.hint')}</p>
        </Notice>
      ) : null}
      {resets.map(({ staffId, name, askedBy }) => (
        <Notice title={t('admin.staff.reset.waits', { name })}>
          <p>
            {t('admin.staff.reset.asked-by', { name: askedBy })}{' '}
            <a href={`/staff/${staffId}`}>{t('common.details')}</a>
          </p>
        </Notice>
      ))}
    </>
  );
}

const isTownAdministrator = ({ role, facilityId, state }: HeldRole): boolean =>
  role === 'administrator' && facilityId === null && state === 'holds';

/** 「窓口（中央ホール）」 with its days. */
export function roleLine(page: StaffPage, { role, facilityId, from, until, state }: HeldRole): string {
  const place = placeName(page, facilityId);
  const line = translate('ja', 'admin.staff.role-at', { role: translate('ja', `admin.role.${role}`), place });
  if (state === 'over') return `${line}・${translate('ja', 'admin.staff.over')}`;
  const days = [
    state === 'later' && from
      ? translate('ja', 'admin.staff.from', { date: formatDate('ja', from, 'year') })
      : '',
    until ? translate('ja', 'admin.staff.until', { date: formatDate('ja', until, 'year') }) : '',
  ].filter(Boolean);
  return [line, ...days].join('・');
}

export const placeName = (page: StaffPage, facilityId: string | null): string =>
  facilityId === null
    ? translate('ja', 'admin.facility.all')
    : (page.town.facilities.find(({ id }) => id === facilityId)?.name ?? '');

export function factorWords({ hasApp, passkeys, setupUntil, leftAt }: Colleague): string {
  if (leftAt) return translate('ja', 'admin.staff.has-left');
  const words = [
    hasApp ? translate('ja', 'admin.me.app') : '',
    passkeys > 0 ? translate('ja', 'admin.staff.passkeys', { count: passkeys }) : '',
  ].filter(Boolean);
  if (words.length > 0) return words.join('・');
  return translate('ja', setupUntil ? 'admin.staff.setting-up' : 'admin.staff.not-set-up');
}

function People({ page, people }: ListProps) {
  const t = useWords();
  return (
    <Table<Colleague>
      id="people"
      caption={t('admin.staff.count', { count: people.filter(({ leftAt }) => !leftAt).length })}
      rows={people}
      columns={[
        {
          head: t('admin.staff.name'),
          isRowHead: true,
          cell: ({ id, name, login }) => (
            <>
              <a href={`/staff/${id}`}>{name}</a>
              <br />
              {login}
            </>
          ),
        },
        {
          head: t('admin.staff.roles'),
          cell: ({ roles }) =>
            roles.length === 0
              ? t('admin.staff.no-roles')
              : roles.map(role => <div>{roleLine(page, role)}</div>),
        },
        { head: t('admin.me.factors'), cell: factorWords },
        {
          head: t('admin.staff.last'),
          cell: ({ lastSignInAt }) =>
            lastSignInAt ? <JDate at={lastSignInAt} style="year" /> : t('admin.staff.never'),
        },
      ]}
    />
  );
}

export const NewStaffPage = ({ page, form }: { page: StaffPage; form?: FormState | undefined }) => (
  <AdminPage
    visit={page.visit}
    title={translate('ja', 'admin.staff.add')}
    back={{ href: '/staff', label: translate('ja', 'admin.staff.title') }}
    {...(form ? { form } : {})}
  >
    <Section title={translate('ja', 'admin.staff.who')}>
      <p>{translate('ja', 'admin.staff.add.lead')}</p>
      <Form action="/staff/new">
        <TextInput
          name="name"
          label={translate('ja', 'admin.staff.name')}
          width="medium"
          maxLength={60}
          isRequired
        />
        <TextInput
          name="login"
          label={translate('ja', 'admin.sign-in.login')}
          hint={translate('ja', 'admin.staff.login.hint')}
          width="medium"
          maxLength={40}
          autoComplete="off"
          isRequired
        />
        <GrantFields page={page} />
        <Actions>
          <Button size="main">{translate('ja', 'admin.staff.add.submit')}</Button>
        </Actions>
      </Form>
    </Section>
  </AdminPage>
);
