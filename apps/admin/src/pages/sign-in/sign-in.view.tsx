import { translate } from '@kashikan/i18n';
import {
  Button,
  CodeInput,
  DoorPage,
  Form,
  type FormState,
  PasskeyButton,
  Section,
  TextInput,
  useWords,
  type Visit,
} from '@kashikan/ui';

interface SignInProps {
  readonly visit: Visit;
  readonly returnTo: string;
  /** From `UsePasskey.options`. */
  readonly passkeyOptions: object;
  /** The field for a printed code in place of the app's. */
  readonly isRecovery: boolean;
  readonly form?: FormState | undefined;
}

export const SignInPage = ({ visit, form, ...props }: SignInProps) => (
  <DoorPage visit={visit} title={translate('ja', 'admin.sign-in.title')} {...(form ? { form } : {})}>
    <SignInForm {...props} />
    <OtherWays {...props} />
  </DoorPage>
);

type WaysProps = Omit<SignInProps, 'visit' | 'form'>;

function SignInForm({ returnTo, isRecovery }: WaysProps) {
  const t = useWords();
  return (
    <Form action="/sign-in" hidden={{ return: returnTo }}>
      <LoginInput />
      <TextInput
        name="password"
        label={t('admin.sign-in.password')}
        type="password"
        autoComplete="current-password"
        width="medium"
        maxLength={200}
      />
      {isRecovery ? (
        <TextInput
          name="recovery"
          label={t('admin.sign-in.recovery')}
          hint={t('admin.sign-in.recovery.hint')}
          autoComplete="off"
          width="medium"
          maxLength={40}
        />
      ) : (
        <CodeInput name="code" label={t('admin.sign-in.code')} hint={t('admin.sign-in.code.hint')} />
      )}
      <p class="actions">
        <Button size="main">{t('common.sign-in')}</Button>
      </p>
    </Form>
  );
}

export function LoginInput() {
  const t = useWords();
  return (
    <TextInput
      name="login"
      label={t('admin.sign-in.login')}
      autoComplete="username"
      width="medium"
      maxLength={80}
      hasFocus
    />
  );
}

function OtherWays({ returnTo, passkeyOptions, isRecovery }: WaysProps) {
  const t = useWords();
  const back = `return=${encodeURIComponent(returnTo)}`;
  return (
    <Section title={t('admin.sign-in.other')}>
      <Form action="/sign-in/passkey" hidden={{ return: returnTo }}>
        <PasskeyButton
          ceremony="get"
          options={passkeyOptions}
          label={t('admin.sign-in.passkey')}
          look="secondary"
        />
      </Form>
      <ul class="plain-list">
        <li>
          {isRecovery ? (
            <a class="inline-target" href={`/sign-in?${back}`}>
              {t('admin.sign-in.with-app')}
            </a>
          ) : (
            <a class="inline-target" href={`/sign-in?with=recovery&${back}`}>
              {t('admin.sign-in.without-app')}
            </a>
          )}
        </li>
        <li>
          <a class="inline-target" href="/sign-in/first">
            {t('admin.sign-in.first')}
          </a>
        </li>
      </ul>
    </Section>
  );
}
