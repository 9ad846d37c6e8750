import { translate } from '@kashikan/i18n';
import { Button, DoorPage, Form, type FormState, TextInput, type Visit } from '@kashikan/ui';
import { LoginInput } from '../sign-in/sign-in.view';

export const FirstPage = ({ visit, form }: { readonly visit: Visit; readonly form?: FormState }) => (
  <DoorPage visit={visit} title={translate('ja', 'admin.first.title')} {...(form ? { form } : {})}>
    <p>{translate('ja', 'admin.first.lead')}</p>
    <Form action="/sign-in/first">
      <LoginInput />
      <TextInput
        name="setup"
        label={translate('ja', 'admin.first.code')}
        hint={translate('ja', 'admin.first.code.hint')}
        autoComplete="off"
        width="medium"
        maxLength={60}
      />
      <p class="actions">
        <Button size="main">{translate('ja', 'common.next')}</Button>
      </p>
    </Form>
    <p>
      <a class="inline-target" href="/sign-in">
        {translate('ja', 'admin.first.back')}
      </a>
    </p>
  </DoorPage>
);
