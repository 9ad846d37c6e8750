import { passwordTerms } from '@kashikan/identity';
import { translate } from '@kashikan/i18n';
import { Actions, AdminPage, Button, Form, type FormState, TextInput, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';

export function NewPasswordInput() {
  const t = useWords();
  return (
    <TextInput
      name="password"
      label={t('admin.me.password.new')}
      hint={t('admin.me.password.new.hint', passwordTerms)}
      type="password"
      autoComplete="new-password"
      maxLength={200}
    />
  );
}

export const ChangePasswordPage = ({ page, form }: { page: StaffPage; form?: FormState | undefined }) => (
  <AdminPage
    visit={page.visit}
    title={translate('ja', 'admin.me.password.title')}
    back={{ href: '/me' }}
    {...(form ? { form } : {})}
  >
    <Form action="/me/password">
      <TextInput
        name="current"
        label={translate('ja', 'admin.me.password.current')}
        type="password"
        autoComplete="current-password"
        maxLength={200}
      />
      <NewPasswordInput />
      <Actions>
        <Button size="main">{translate('ja', 'admin.me.password.save')}</Button>
      </Actions>
    </Form>
  </AdminPage>
);
