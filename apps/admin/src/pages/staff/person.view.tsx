import type { Colleague, HeldRole, PastRole, WaitingReset } from '@kashikan/identity';
import { translate } from '@kashikan/i18n';
import type { OpenWork } from '@kashikan/reports';
import {
  Actions,
  AdminPage,
  Button,
  Details,
  Form,
  type FormState,
  JDate,
  Notice,
  Section,
  SummaryList,
  Table,
  TextArea,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import { GrantFields } from './grant-fields';
import { factorWords, placeName, roleLine } from './staff.view';

/** What has just been done, as the address tells. */
export type PersonNews = 'granted' | 'withdrawn' | 'left' | 'reset-asked' | 'reset-withdrawn';

interface PersonProps {
  readonly page: StaffPage;
  readonly person: Colleague;
  readonly past: readonly PastRole[];
  readonly reset: WaitingReset | undefined;
  readonly work: readonly OpenWork[];
  readonly done: PersonNews | undefined;
  readonly form?: FormState | undefined;
}

export const PersonPage = (props: PersonProps) => (
  <AdminPage
    visit={props.page.visit}
    title={props.person.name}
    back={{ href: '/staff', label: translate('ja', 'admin.staff.title') }}
    {...(props.form ? { form: props.form } : {})}
  >
    {props.done ? (
      <Notice tone="success" title={translate('ja', `admin.staff.done.${props.done}`)} isResult />
    ) : null}
    <Facts {...props} />
    <Roles {...props} />
    {isOther(props) ? <Changes {...props} /> : <Notice title={translate('ja', 'admin.staff.yourself')} />}
    <Past {...props} />
  </AdminPage>
);

const isOther = ({ page, person }: PersonProps): boolean => page.staff.id !== person.id;

function Changes(props: PersonProps) {
  const { person, work } = props;
  const t = useWords();
  const openWork = work.length > 0 ? <Work {...props} /> : null;
  if (person.leftAt) return openWork;
  const isSetUp = person.hasApp || person.passkeys > 0;
  return (
    <>
      <Section title={t('admin.staff.grant')}>
        <Form action={`/staff/${person.id}/roles`}>
          <GrantFields page={props.page} />
          <Actions>
            <Button>{t('admin.staff.grant.submit')}</Button>
          </Actions>
        </Form>
      </Section>
      {isSetUp ? <Reset {...props} /> : <LostPaper {...props} />}
      <Section title={t('admin.staff.leave')}>
        <p>{t('admin.staff.leave.lead')}</p>
        {openWork}
        <Form action={`/staff/${person.id}/leaving`}>
          <Actions>
            <Button look="danger">{t('admin.staff.leave.submit', { name: person.name })}</Button>
          </Actions>
        </Form>
      </Section>
    </>
  );
}

function Facts({ person }: PersonProps) {
  const t = useWords();
  return (
    <SummaryList
      rows={[
        { label: t('admin.sign-in.login'), value: person.login },
        { label: t('admin.me.factors'), value: factorWords(person) },
        { label: t('admin.me.codes'), value: t('admin.me.codes.left', { count: person.recoveryCodesLeft }) },
        {
          label: t('admin.staff.last'),
          value: person.lastSignInAt ? (
            <JDate at={person.lastSignInAt} style="year" />
          ) : (
            t('admin.staff.never')
          ),
        },
      ]}
    />
  );
}

function Roles(props: PersonProps) {
  const { page, person } = props;
  const t = useWords();
  if (person.roles.length === 0) return <p>{t('admin.staff.no-roles')}</p>;
  return (
    <Table<HeldRole>
      id="roles"
      caption={t('admin.staff.roles')}
      rows={person.roles}
      columns={[
        { head: t('admin.staff.role'), isRowHead: true, cell: role => roleLine(page, role) },
        {
          head: t('admin.staff.used'),
          cell: ({ lastUsedOn }) =>
            lastUsedOn ? <JDate at={lastUsedOn} style="year" /> : t('admin.staff.never'),
        },
        {
          head: t('admin.staff.ends-unused'),
          cell: ({ endsUnusedOn }) =>
            endsUnusedOn ? <JDate at={endsUnusedOn} style="year" /> : t('admin.staff.not-ended'),
        },
        {
          head: t('admin.staff.withdraw'),
          cell: ({ id }) =>
            isOther(props) ? (
              <Form action={`/staff/${person.id}/roles/${id}/withdrawal`}>
                <Button look="quiet" size="small">
                  {t('admin.staff.withdraw.submit')}
                </Button>
              </Form>
            ) : null,
        },
      ]}
    />
  );
}

function LostPaper({ person }: PersonProps) {
  const t = useWords();
  return (
    <Section title={t('admin.staff.paper')}>
      <p>{t('admin.staff.paper.lead')}</p>
      <Form action={`/staff/${person.id}/setup-code`}>
        <Actions>
          <Button look="secondary">{t('admin.staff.paper.submit')}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

function Reset({ page, person, reset }: PersonProps) {
  const t = useWords();
  const action = `/staff/${person.id}/reset`;
  return (
    <Section title={t('admin.staff.reset')}>
      <p>{t('admin.staff.reset.lead')}</p>
      {reset ? (
        <>
          <SummaryList
            rows={[
              { label: t('admin.staff.reset.by'), value: reset.askedBy },
              { label: t('admin.staff.reset.reason'), value: reset.reason },
              { label: t('admin.paper.until'), value: <JDate at={reset.expiresAt} /> },
            ]}
          />
          {reset.askedById === page.staff.id ? (
            <p>{t('admin.staff.reset.other')}</p>
          ) : (
            <Form action={`${action}/${reset.id}/confirmation`}>
              <p>{t('admin.staff.reset.confirm.lead')}</p>
              <Actions>
                <Button look="danger">{t('admin.staff.reset.confirm', { name: person.name })}</Button>
              </Actions>
            </Form>
          )}
          <Form action={`${action}/${reset.id}/withdrawal`}>
            <Actions>
              <Button look="secondary">{t('admin.staff.reset.withdraw')}</Button>
            </Actions>
          </Form>
        </>
      ) : (
        <Form action={action}>
          <TextArea
            name="reason"
            label={t('admin.staff.reset.reason')}
            hint={t('admin.staff.reset.reason.hint')}
            rows={2}
            isRequired
          />
          <Actions>
            <Button look="secondary">{t('admin.staff.reset.ask')}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  );
}

function Work({ work }: PersonProps) {
  const t = useWords();
  return (
    <>
      <p>{t('admin.staff.work')}</p>
      <ul>
        {work.map(({ sort, name, since }) => (
          <li>
            {t(`admin.staff.work.${sort}`, { name })} <JDate at={since} style="year" />
          </li>
        ))}
      </ul>
    </>
  );
}

function Past({ page, past }: PersonProps) {
  const t = useWords();
  if (past.length === 0) return null;
  return (
    <Details summary={t('admin.staff.past')}>
      <ul>
        {past.map(({ role, facilityId, grantedAt, grantedBy, endedAt, endedBy, endedBecause }) => (
          <li>
            {t('admin.staff.role-at', { role: t(`admin.role.${role}`), place: placeName(page, facilityId) })}
            {'：'}
            <JDate at={grantedAt} style="year" /> {t('admin.staff.past.given', { name: grantedBy ?? '—' })}
            {endedAt && endedBecause ? (
              <>
                {'、'}
                <JDate at={endedAt} style="year" />{' '}
                {t(`admin.staff.past.${endedBecause}`, { name: endedBy ?? '—' })}
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </Details>
  );
}
