import type { OwnSession, Passkey } from '@kashikan/identity';
import {
  Actions,
  Button,
  ButtonLink,
  Card,
  Form,
  type FormState,
  JDate,
  Notice,
  Page,
  PasskeyButton,
  Section,
  SummaryList,
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
      back={{ href: hrefs.my, label: page.t('common.my-page') }}
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
    {passkeys.map(({ id, name, createdAt, lastUsedAt }) => (
      <Card title={name}>
        <SummaryList
          rows={[
            { label: t('security.passkey.made'), value: <JDate at={createdAt} style="year" /> },
            {
              label: t('security.passkey.used'),
              value: lastUsedAt ? <JDate at={lastUsedAt} style="year" /> : t('security.passkey.never'),
            },
          ]}
        />
        <Form action={`/my/security/passkeys/${id}/removal`}>
          <Button look="quiet">{t('security.passkey.remove-of', { name })}</Button>
        </Form>
      </Card>
    ))}
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
    {sessions.map(({ id, isThis, userAgentHint, method, lastSeenAt }) => (
      <Card title={userAgentHint ?? t('security.session.unknown')}>
        <SummaryList
          rows={[
            { label: t('security.session.how'), value: t(`security.method.${residentMethod(method)}`) },
            { label: t('security.session.seen'), value: <JDate at={lastSeenAt} /> },
          ]}
        />
        {isThis ? (
          <p>{t('security.session.this')}</p>
        ) : (
          <Form action={`/my/security/sessions/${id}/end`}>
            <Button look="quiet">{t('security.session.end-it')}</Button>
          </Form>
        )}
      </Card>
    ))}
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
