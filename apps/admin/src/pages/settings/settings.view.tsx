import { translate } from '@kashikan/i18n';
import { AdminPage, useWords } from '@kashikan/ui';
import type { StaffPage } from '../../frame/staff-page';
import { type SettingsDoor, settingsDoorsOf } from './settings-doors';

export const SettingsPage = ({ page }: { readonly page: StaffPage }) => (
  <AdminPage visit={page.visit} title={translate('ja', 'admin.settings.title')}>
    <Doors doors={settingsDoorsOf(page.staff)} />
  </AdminPage>
);

function Doors({ doors }: { readonly doors: readonly SettingsDoor[] }) {
  const t = useWords();
  if (doors.length === 0) return <p>{t('admin.settings.none')}</p>;
  return (
    <>
      <p>{t('admin.settings.lead')}</p>
      <ul class="plain-list">
        {doors.map(({ href, label, hint }) => (
          <li>
            <a class="inline-target" href={href}>
              {t(label)}
            </a>
            <p class="hint">{t(hint)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
