import type { OwnSession, Passkey } from '@kashikan/identity';
import {
  Actions,
  Button,
  ButtonLink,
  Form,
  type FormState,
  JDate,
  Notice,
  Page,
  PasskeyButton,
  Section,
  Table,
  TextInput,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { ResidentPage } from '../../frame/resident-page';

/** What has just been done, as the address tells. */
export type SecurityNews = 'passkey' | 'passkey-gone' | 'session' | 'sessions';

interface SecurityProps {
  readonly page: ResidentPage;
  readonly sessions: readonly OwnSession[];
  readonly passkeys: readonly Passkey[];
  readonly done: SecurityNews | undefined;
}

export const SecurityPage = (props: SecurityProps) => {
  const { page, done } = props;
  return (
    <Page
      visit={page.visit()}
      title={page.t('security.title')}
      isPrivate
      back={{ href: '/bookings', label: page.t('common.my-bookings') }}
    >
      {done ? <Notice tone="success" title={page.t(`security.done.${done}`)} isResult /> : null}
      <Passkeys {...props} />
      <Sessions {...props} />
    </Page>
  );
};

const Passkeys = ({ page: { t }, passkeys }: SecurityProps) => (
  <Section title={t('security.passkeys')}>
    <p>{t('security.passkeys.lead')}</p>
    {passkeys.length > 0 ? (
      <Table<Passkey>
        id="passkeys"
        caption={t('security.passkeys')}
        isCaptionHidden
        rows={passkeys}
        columns={[
          { head: t('security.passkey.name'), isRowHead: true, cell: ({ name }) => name },
          {
            head: t('security.passkey.made'),
            cell: ({ createdAt }) => <JDate at={createdAt} style="year" />,
          },
          {
            head: t('security.passkey.used'),
            cell: ({ lastUsedAt }) =>
              lastUsedAt ? <JDate at={lastUsedAt} style="year" /> : t('security.passkey.never'),
          },
          {
            head: t('security.passkey.remove'),
            cell: ({ id, name }) => (
              <Form action={`/my/security/passkeys/${id}/removal`}>
                <Button look="quiet" size="small">
                  {t('security.passkey.remove-of', { name })}
                </Button>
              </Form>
            ),
          },
        ]}
      />
    ) : null}
    <Actions>
      <ButtonLink look="secondary" href={hrefs.newPasskey}>
        {t('security.passkey.new')}
      </ButtonLink>
    </Actions>
  </Section>
);

const Sessions = ({ page: { t }, sessions }: SecurityProps) => (
  <Section title={t('security.sessions')}>
    <p>{t('security.sessions.lead')}</p>
    <Table<OwnSession>
      id="sessions"
      caption={t('security.sessions')}
      isCaptionHidden
      rows={sessions}
      columns={[
        {
          head: t('security.session.where'),
          isRowHead: true,
          cell: ({ userAgentHint }) => userAgentHint ?? t('security.session.unknown'),
        },
        {
          head: t('security.session.how'),
          cell: ({ method }) => t(`security.method.${residentMethod(method)}`),
        },
        { head: t('security.session.seen'), cell: ({ lastSeenAt }) => <JDate at={lastSeenAt} /> },
        {
          head: t('security.session.end'),
          cell: ({ id, isThis }) =>
            isThis ? (
              t('security.session.this')
            ) : (
              <Form action={`/my/security/sessions/${id}/end`}>
                <Button look="quiet" size="small">
                  {t('security.session.end-it')}
                </Button>
              </Form>
            ),
        },
      ]}
    />
    {sessions.length > 1 ? (
      <Form action="/my/security/sessions/others/end">
        <Actions>
          <Button look="secondary">{t('security.sessions.end-others')}</Button>
        </Actions>
      </Form>
    ) : null}
  </Section>
);

const residentMethods = ['mail-code', 'mail-link', 'card', 'digital-app', 'passkey'] as const;

/** Staff sign in by other ways, too. */
const residentMethod = (method: OwnSession['method']) =>
  residentMethods.find(one => one === method) ?? 'mail-code';

interface NewPasskeyProps {
  readonly page: ResidentPage;
  readonly options: object;
  readonly form: FormState | undefined;
}

export const NewPasskeyPage = ({ page, options, form }: NewPasskeyProps) => {
  const { t } = page;
  return (
    <Page
      visit={page.visit()}
      title={t('security.passkey.new')}
      lead={t('security.passkey.new.lead')}
      form={form}
      isPrivate
      back={{ href: hrefs.security, label: t('security.title') }}
    >
      <Form action="/my/security/passkeys/new">
        <TextInput
          name="name"
          label={t('security.passkey.name')}
          hint={t('security.passkey.name.hint')}
          width="medium"
          maxLength={60}
          isOptional
        />
        <PasskeyButton ceremony="create" options={options} label={t('security.passkey.make')} />
      </Form>
    </Page>
  );
};
