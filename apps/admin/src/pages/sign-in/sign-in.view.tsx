import {
  Button,
  CodeInput,
  DoorPage,
  Form,
  type FormState,
  TextInput,
  useWords,
  type Visit,
} from '@kashikan/ui';
import { translate } from '@kashikan/i18n';

interface SignInProps {
  readonly visit: Visit;
  readonly returnTo: string;
  readonly form?: FormState | undefined;
}

export const SignInPage = ({ visit, returnTo, form }: SignInProps) => (
  <DoorPage visit={visit} title={translate('ja', 'admin.sign-in.title')} {...(form ? { form } : {})}>
    <SignInForm returnTo={returnTo} />
  </DoorPage>
);

function SignInForm({ returnTo }: { readonly returnTo: string }) {
  const t = useWords();
  return (
    <Form action="/sign-in" hidden={{ return: returnTo }}>
      <TextInput
        name="login"
        label={t('admin.sign-in.login')}
        autoComplete="username"
        width="medium"
        maxLength={80}
        hasFocus
      />
      <TextInput
        name="password"
        label={t('admin.sign-in.password')}
        type="password"
        autoComplete="current-password"
        width="medium"
        maxLength={200}
      />
      <CodeInput name="code" label={t('admin.sign-in.code')} hint={t('admin.sign-in.code.hint')} />
      <p class="actions">
        <Button size="main">{t('common.sign-in')}</Button>
      </p>
    </Form>
  );
}
