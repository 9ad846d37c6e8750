import type { OwnFactors, OwnSession, Passkey } from '@kashikan/identity';
import { translate } from '@kashikan/i18n';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  Form,
  JDate,
  Notice,
  Section,
  SummaryList,
  Table,
  useWords,
} from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';

/** What has just been done, as the address tells. */
export type MeNews = 'password' | 'app' | 'passkey' | 'passkey-gone' | 'session' | 'sessions';

interface MeProps {
  readonly page: StaffPage;
  readonly factors: OwnFactors;
  readonly sessions: readonly OwnSession[];
  readonly done: MeNews | undefined;
}

export const MePage = (props: MeProps) => (
  <AdminPage visit={props.page.visit} title={translate('ja', 'admin.me.title')}>
    {props.done ? (
      <Notice tone="success" title={translate('ja', `admin.me.done.${props.done}`)} isResult />
    ) : null}
    {props.factors.recoveryCodesLeft < 3 ? (
      <Notice
        tone="warning"
        title={translate('ja', 'admin.me.codes.few', { count: props.factors.recoveryCodesLeft })}
      >
        <p>{translate('ja', 'admin.me.codes.few.hint')}</p>
      </Notice>
    ) : null}
    <Factors {...props} />
    <Sessions {...props} />
  </AdminPage>
);

function Factors({ page, factors }: MeProps) {
  const t = useWords();
  return (
    <Section title={t('admin.me.factors')}>
      <SummaryList
        rows={[
          { label: t('admin.sign-in.login'), value: page.staff.session.login },
          { label: t('admin.sign-in.password'), value: t('admin.me.set'), changeHref: '/me/password' },
          {
            label: t('admin.me.app'),
            value: t(factors.hasApp ? 'admin.me.set' : 'admin.me.not-set'),
            changeHref: '/me/app',
          },
          {
            label: t('admin.me.codes'),
            value: t('admin.me.codes.left', { count: factors.recoveryCodesLeft }),
          },
        ]}
      />
      {factors.passkeys.length > 0 ? <Passkeys {...factors} /> : null}
      <Form action="/me/recovery-codes">
        <Actions>
          <ButtonLink look="secondary" href="/me/passkeys/new">
            {t('admin.me.passkey.title')}
          </ButtonLink>
          <Button look="secondary">{t('admin.me.codes.make')}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

function Passkeys({ passkeys, hasApp }: Pick<OwnFactors, 'passkeys' | 'hasApp'>) {
  const t = useWords();
  const mayGo = hasApp || passkeys.length > 1;
  return (
    <Table<Passkey>
      id="passkeys"
      caption={t('admin.me.passkeys')}
      rows={passkeys}
      columns={[
        { head: t('admin.me.passkey.name'), isRowHead: true, cell: ({ name }) => name },
        { head: t('admin.me.passkey.made'), cell: ({ createdAt }) => <JDate at={createdAt} style="year" /> },
        {
          head: t('admin.me.passkey.used'),
          cell: ({ lastUsedAt }) =>
            lastUsedAt ? <JDate at={lastUsedAt} style="year" /> : t('admin.me.never'),
        },
        {
          head: t('admin.me.passkey.remove'),
          cell: ({ id, name }) =>
            mayGo ? (
              <Form action={`/me/passkeys/${id}/removal`}>
                <Button look="quiet" size="small">
                  {t('admin.me.passkey.remove-of', { name })}
                </Button>
              </Form>
            ) : (
              t('admin.me.passkey.last')
            ),
        },
      ]}
    />
  );
}

function Sessions({ sessions }: MeProps) {
  const t = useWords();
  return (
    <Section title={t('admin.me.sessions')}>
      <p>{t('admin.me.sessions.lead')}</p>
      <Table<OwnSession>
        id="sessions"
        caption={t('admin.me.sessions')}
        isCaptionHidden
        rows={sessions}
        columns={[
          {
            head: t('admin.me.session.where'),
            isRowHead: true,
            cell: ({ userAgentHint }) => userAgentHint ?? t('admin.me.session.unknown'),
          },
          {
            head: t('admin.me.session.how'),
            cell: ({ method }) => t(`admin.me.method.${staffMethod(method)}`),
          },
          { head: t('admin.me.session.since'), cell: ({ createdAt }) => <JDate at={createdAt} /> },
          { head: t('admin.me.session.seen'), cell: ({ lastSeenAt }) => <JDate at={lastSeenAt} /> },
          {
            head: t('admin.me.session.end'),
            cell: ({ id, isThis }) =>
              isThis ? (
                t('admin.me.session.this')
              ) : (
                <Form action={`/me/sessions/${id}/end`}>
                  <Button look="quiet" size="small">
                    {t('admin.me.session.end-it')}
                  </Button>
                </Form>
              ),
          },
        ]}
      />
      {sessions.length > 1 ? (
        <Form action="/me/sessions/others/end">
          <Actions>
            <Button look="secondary">{t('admin.me.sessions.end-others')}</Button>
          </Actions>
        </Form>
      ) : null}
    </Section>
  );
}

const staffMethods = ['totp', 'passkey', 'recovery-code', 'setup-code'] as const;

/** Residents sign in by other ways, too. */
const staffMethod = (method: OwnSession['method']) => staffMethods.find(one => one === method) ?? 'totp';
