import {
  Actions,
  Button,
  CodeInput,
  Details,
  Form,
  type FormState,
  Page,
  PasskeyButton,
  Section,
  TextInput,
} from '@kashikan/ui';
import { hrefs } from '../../frame/hrefs';
import type { ResidentPage } from '../../frame/resident-page';

interface SignInProps {
  readonly page: ResidentPage;
  readonly back: string;
  readonly form: FormState | undefined;
}

/** A way on for those who get stuck: never a dead end. */
const Stuck = ({ page: { t, town } }: Pick<SignInProps, 'page'>) => (
  <Details summary={t('sign-in.stuck')}>
    <p>{t('sign-in.stuck.text', { phone: town.phone, hours: town.phoneHours })}</p>
  </Details>
);

/** A4: one address, no password. */
export const SignInPage = ({
  page,
  back,
  form,
  passkeyOptions,
  isAppOffered,
}: SignInProps & { readonly passkeyOptions: object; readonly isAppOffered: boolean }) => {
  const { t } = page;
  return (
    <Page visit={page.visit()} title={t('sign-in.title')} lead={t('sign-in.lead')} form={form} isPrivate>
      <Form action="/sign-in" hidden={{ return: back }}>
        <TextInput
          name="email"
          type="email"
          label={t('sign-in.email')}
          hint={t('sign-in.email.hint')}
          autoComplete="username webauthn"
          inputMode="email"
          isRequired
        />
        <Actions>
          <Button size="main">{t('sign-in.send')}</Button>
        </Actions>
      </Form>
      <Section title={t('sign-in.passkey.title')}>
        <Form action="/sign-in/passkey" hidden={{ return: back }}>
          <PasskeyButton
            ceremony="get"
            options={passkeyOptions}
            label={t('sign-in.passkey')}
            look="secondary"
            isOfferedEarly
          />
        </Form>
      </Section>
      {isAppOffered ? (
        <p>
          <a href={`/sign-in/digital-app?return=${encodeURIComponent(back)}`}>{t('identity.app.sign-in')}</a>
        </p>
      ) : null}
      <p>
        <a class="inline-target" href={`/sign-in/card?return=${encodeURIComponent(back)}`}>
          {t('sign-in.card')}
        </a>
      </p>
      <Stuck page={page} />
    </Page>
  );
};

/** One box for the six digits; pasting and autofill work. */
export const CodePage = ({ page, back, form, email }: SignInProps & { readonly email: string }) => {
  const { t } = page;
  return (
    <Page
      visit={page.visit()}
      title={t('sign-in.code.title')}
      lead={t('sign-in.code.lead', { email })}
      form={form}
      isPrivate
      back={{ href: hrefs.signIn(back), label: t('sign-in.other-address') }}
    >
      <Form action="/sign-in/code" hidden={{ return: back, email }}>
        <p>{t('sign-in.code.or-link')}</p>
        <CodeInput name="code" label={t('sign-in.code')} hint={t('sign-in.code.hint')} isRequired />
        <Actions>
          <Button size="main">{t('common.sign-in')}</Button>
        </Actions>
      </Form>
      <Form action="/sign-in" hidden={{ return: back, email }}>
        <Button look="quiet">{t('sign-in.again')}</Button>
      </Form>
      <Stuck page={page} />
    </Page>
  );
};

interface LinkProps extends SignInProps {
  readonly email: string;
  readonly token: string;
}

/** Signing in takes one more press, because what scans mails for viruses opens every link in them. */
export const LinkPage = ({ page, back, form, email, token }: LinkProps) => {
  const { t } = page;
  return (
    <Page
      visit={page.visit()}
      title={t('sign-in.link.title')}
      lead={t('sign-in.link.lead', { email })}
      form={form}
      isPrivate
      back={{ href: hrefs.signIn(back), label: t('sign-in.link.other') }}
    >
      <Form action="/sign-in/link" hidden={{ return: back, token }}>
        <Actions>
          <Button size="main">{t('common.sign-in')}</Button>
        </Actions>
      </Form>
    </Page>
  );
};

/** 利用者カード: for those who have it from the counter. A password manager may keep both. */
export const CardPage = ({ page, back, form }: SignInProps) => {
  const { t } = page;
  return (
    <Page
      visit={page.visit()}
      title={t('sign-in.card')}
      lead={t('sign-in.card.lead')}
      form={form}
      isPrivate
      back={{ href: hrefs.signIn(back), label: t('sign-in.link.other') }}
    >
      <Form action="/sign-in/card" hidden={{ return: back }}>
        <TextInput
          name="number"
          label={t('sign-in.card.number')}
          hint={t('sign-in.card.number.hint')}
          autoComplete="username"
          inputMode="numeric"
          width="medium"
          maxLength={30}
          isRequired
        />
        <TextInput
          name="pin"
          type="password"
          label={t('sign-in.card.pin')}
          hint={t('sign-in.card.pin.hint')}
          autoComplete="current-password"
          inputMode="numeric"
          width="medium"
          maxLength={20}
          isRequired
        />
        <Actions>
          <Button size="main">{t('common.sign-in')}</Button>
        </Actions>
      </Form>
      <Stuck page={page} />
    </Page>
  );
};
