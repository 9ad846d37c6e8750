import { type CarriedForm, hiddenOf, STEP_UP_PATH, writeCarried } from '@kashikan/edge';
import { newId } from '@kashikan/kernel';
import {
  Actions,
  Button,
  CodeInput,
  Form,
  type FormState,
  Notice,
  Page,
  PasskeyButton,
  Section,
  type Visit,
} from '@kashikan/ui';
import type { ResidentPage } from '../../frame/resident-page';

/** Where somebody was when a proof was asked for: at a page, or at a form that has been sent. */
export interface Errand {
  readonly returnTo: string;
  readonly carried: CarriedForm | undefined;
}

interface StepUpProps {
  readonly page: ResidentPage;
  readonly errand: Errand;
  readonly form: FormState | undefined;
  /** The digits are on their way. */
  readonly isSent: boolean;
  /** For somebody who has a passkey. */
  readonly passkeyOptions: object | undefined;
}

const hiddenFields = ({ returnTo, carried }: Errand) => ({
  return: returnTo,
  ...(carried ? { carried: writeCarried(carried) } : {}),
});

export const StepUpPage = (props: StepUpProps) => {
  const { page, errand, form, passkeyOptions } = props;
  const { t, town, resident } = page;
  return (
    <Page visit={page.visit()} title={t('step-up.title')} lead={t('step-up.lead')} form={form} isPrivate>
      {passkeyOptions ? (
        <Form action={STEP_UP_PATH} hidden={hiddenFields(errand)}>
          <PasskeyButton ceremony="get" options={passkeyOptions} label={t('step-up.passkey')} />
        </Form>
      ) : null}
      {resident?.email ? <MailProof {...props} /> : null}
      {resident?.email || passkeyOptions ? null : (
        <Notice>
          <p>{t('step-up.nothing', { phone: town.phone, hours: town.phoneHours })}</p>
        </Notice>
      )}
    </Page>
  );
};

const MailProof = ({ page: { t, resident }, errand, isSent }: StepUpProps) => (
  <Section title={t('step-up.by-mail')}>
    {isSent ? (
      <Form action={STEP_UP_PATH} hidden={hiddenFields(errand)}>
        <CodeInput
          name="code"
          label={t('sign-in.code')}
          hint={t('sign-in.code.lead', { email: resident?.email ?? '' })}
          isRequired
        />
        <Actions>
          <Button size="main">{t('step-up.prove')}</Button>
        </Actions>
      </Form>
    ) : null}
    <Form action={`${STEP_UP_PATH}/code`} hidden={hiddenFields(errand)}>
      <Actions>
        <Button look={isSent ? 'quiet' : 'secondary'}>{t(isSent ? 'sign-in.again' : 'sign-in.send')}</Button>
      </Actions>
    </Form>
  </Section>
);

interface ContinueProps {
  readonly page: ResidentPage;
  readonly visit: Visit;
  readonly carried: CarriedForm;
}

/** After the proof: the form that was sent, with everything that was typed, one press from where it was going. */
export const ContinuePage = ({ page: { t }, visit, carried }: ContinueProps) => (
  <Page visit={visit} title={t('step-up.done')} lead={t('step-up.kept')} isPrivate>
    <Form action={carried.action} idempotencyKey={newId()} hidden={hiddenOf(carried)}>
      <Actions>
        <Button size="main">{t('step-up.continue')}</Button>
      </Actions>
    </Form>
  </Page>
);
