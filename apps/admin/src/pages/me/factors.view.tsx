import type { OfferedSecret } from '@kashikan/identity';
import { translate } from '@kashikan/i18n';
import { AdminPage, ButtonLink, type FormState } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import { NewAppForm, NewPasskeyForm } from '../set-up/set-up.view';
import { RecoveryCodes } from './recovery-codes.view';

interface Shared {
  readonly page: StaffPage;
  readonly form?: FormState | undefined;
}

const back = { href: '/me' };

export const NewAppPage = ({ page, offered, form }: Shared & { readonly offered: OfferedSecret }) => (
  <AdminPage
    visit={page.visit}
    title={translate('ja', 'admin.me.app.title')}
    back={back}
    {...(form ? { form } : {})}
  >
    <p>{translate('ja', 'admin.me.app.lead')}</p>
    <NewAppForm action="/me/app" offered={offered} />
  </AdminPage>
);

export const NewPasskeyPage = ({ page, options, form }: Shared & { readonly options: object }) => (
  <AdminPage
    visit={page.visit}
    title={translate('ja', 'admin.me.passkey.title')}
    back={back}
    {...(form ? { form } : {})}
  >
    <p>{translate('ja', 'admin.set-up.passkey.lead')}</p>
    <NewPasskeyForm action="/me/passkeys/new" options={options} />
  </AdminPage>
);

export const NewCodesPage = ({ page, codes }: Shared & { readonly codes: readonly string[] }) => (
  <AdminPage visit={page.visit} title={translate('ja', 'admin.me.codes.title')} back={back}>
    <RecoveryCodes codes={codes} />
    <p class="actions">
      <ButtonLink href="/me">{translate('ja', 'admin.me.codes.done')}</ButtonLink>
    </p>
  </AdminPage>
);
