import { qrImage } from '@kashikan/edge';
import type { OfferedSecret } from '@kashikan/identity';
import { translate } from '@kashikan/i18n';
import {
  Button,
  ButtonLink,
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
import { NewPasswordInput } from '../me/password.view';
import { RecoveryCodes } from '../me/recovery-codes.view';

interface Shared {
  readonly visit: Visit;
  readonly form?: FormState | undefined;
}

const formOf = (form: FormState | undefined) => (form ? { form } : {});

export const PasswordPage = ({ visit, login, form }: Shared & { readonly login: string }) => (
  <DoorPage visit={visit} title={translate('ja', 'admin.set-up.password.title')} {...formOf(form)}>
    <p class="step-of">{translate('ja', 'admin.set-up.step', { step: 1 })}</p>
    <Form action="/set-up/password">
      {/* Password managers keep the password under this login. */}
      <input
        type="text"
        class="vh"
        autocomplete="username"
        value={login}
        readOnly
        tabIndex={-1}
        aria-hidden="true"
      />
      <NewPasswordInput />
      <p class="actions">
        <Button size="main">{translate('ja', 'common.next')}</Button>
      </p>
    </Form>
  </DoorPage>
);

interface FactorProps extends Shared {
  readonly offered: OfferedSecret;
  readonly passkeyOptions: object;
}

export const FactorPage = ({ visit, form, offered, passkeyOptions }: FactorProps) => (
  <DoorPage visit={visit} title={translate('ja', 'admin.set-up.factor.title')} {...formOf(form)}>
    <p class="step-of">{translate('ja', 'admin.set-up.step', { step: 2 })}</p>
    <p>{translate('ja', 'admin.set-up.factor.lead')}</p>
    <Section title={translate('ja', 'admin.set-up.passkey')}>
      <p>{translate('ja', 'admin.set-up.passkey.lead')}</p>
      <NewPasskeyForm action="/set-up/passkey" options={passkeyOptions} />
    </Section>
    <Section title={translate('ja', 'admin.set-up.app')}>
      <NewAppForm action="/set-up/app" offered={offered} />
    </Section>
  </DoorPage>
);

export function NewPasskeyForm({ action, options }: { readonly action: string; readonly options: object }) {
  const t = useWords();
  return (
    <Form action={action}>
      <TextInput
        name="name"
        label={t('admin.me.passkey.name')}
        hint={t('admin.me.passkey.name.hint')}
        width="medium"
        maxLength={60}
        isOptional
      />
      <PasskeyButton ceremony="create" options={options} label={t('admin.me.passkey.add')} />
    </Form>
  );
}

export function NewAppForm({
  action,
  offered,
}: {
  readonly action: string;
  readonly offered: OfferedSecret;
}) {
  const t = useWords();
  return (
    <>
      <ol class="numbered">
        <li>{t('admin.set-up.app.scan')}</li>
        <li>{t('admin.set-up.app.type')}</li>
      </ol>
      <p>
        <img
          class="qr"
          src={qrImage(offered.address)}
          alt={t('admin.set-up.app.qr')}
          width="180"
          height="180"
        />
      </p>
      <p>
        {t('admin.set-up.app.secret')}
        <br />
        <code class="secret">{offered.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <Form action={action} hidden={{ sealed: offered.sealed }}>
        <CodeInput name="code" label={t('admin.sign-in.code')} hint={t('admin.sign-in.code.hint')} />
        <p class="actions">
          <Button>{t('admin.set-up.app.confirm')}</Button>
        </p>
      </Form>
    </>
  );
}

export const SetUpDonePage = ({
  visit,
  codes,
}: {
  readonly visit: Visit;
  readonly codes: readonly string[];
}) => (
  <DoorPage visit={visit} title={translate('ja', 'admin.set-up.done.title')}>
    <RecoveryCodes codes={codes} />
    <p class="actions">
      <ButtonLink size="main" href="/">
        {translate('ja', 'admin.set-up.done.go')}
      </ButtonLink>
    </p>
  </DoorPage>
);
