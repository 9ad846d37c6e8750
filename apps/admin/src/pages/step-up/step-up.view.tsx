import { type CarriedForm, hiddenOf, STEP_UP_PATH, writeCarried } from '@kashikan/edge';
import { translate } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import {
  AdminPage,
  Button,
  CodeInput,
  Form,
  type FormState,
  Notice,
  PasskeyButton,
  type StaffVisit,
  useWords,
} from '@kashikan/ui';

/** Where somebody was when a proof was asked for: at a page, or at a form that has been sent. */
export interface Errand {
  readonly returnTo: string;
  readonly carried?: CarriedForm | undefined;
}

interface StepUpProps extends Errand {
  /** For somebody who has a passkey. */
  readonly passkeyOptions?: object | undefined;
  readonly visit: StaffVisit;
  readonly form?: FormState | undefined;
}

export const StepUpPage = ({ visit, form, ...errand }: StepUpProps) => (
  <AdminPage visit={visit} title={translate('ja', 'admin.step-up.title')} {...(form ? { form } : {})}>
    <p>{translate('ja', 'admin.step-up.lead')}</p>
    <StepUpForm {...errand} />
  </AdminPage>
);

export function StepUpForm({ returnTo, carried, passkeyOptions }: Omit<StepUpProps, 'visit' | 'form'>) {
  const t = useWords();
  const hidden = { return: returnTo, ...(carried ? { carried: writeCarried(carried) } : {}) };
  return (
    <>
      <Form action={STEP_UP_PATH} hidden={hidden}>
        <CodeInput name="code" label={t('admin.sign-in.code')} hint={t('admin.step-up.code.hint')} hasFocus />
        <p class="actions">
          <Button size="main">{t('admin.step-up.prove')}</Button>
        </p>
      </Form>
      {passkeyOptions ? (
        <Form action={STEP_UP_PATH} hidden={hidden}>
          <PasskeyButton
            ceremony="get"
            options={passkeyOptions}
            label={t('admin.step-up.passkey')}
            look="secondary"
          />
        </Form>
      ) : null}
    </>
  );
}

/** After the proof: the form that was sent, with everything that was typed, one click from where it was going. */
export const ContinuePage = ({ visit, carried }: { visit: StaffVisit; carried: CarriedForm }) => (
  <AdminPage visit={visit} title={translate('ja', 'admin.step-up.done')}>
    <Notice>{translate('ja', 'admin.step-up.kept')}</Notice>
    <Form action={carried.action} idempotencyKey={newId()} hidden={hiddenOf(carried)}>
      <p class="actions">
        <Button size="main">{translate('ja', 'admin.step-up.continue')}</Button>
      </p>
    </Form>
  </AdminPage>
);
