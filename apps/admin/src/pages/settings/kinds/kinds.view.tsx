import { translate } from '@kashikan/i18n';
import type { ApplicantKindForm } from '@kashikan/journeys';
import { AdminPage, type FormState, Notice, Section, Select, useWords } from '@kashikan/ui';
import { SectionForm } from '../../../frame/section-form';
import type { StaffPage } from '../../../frame/staff-page';
import { Rows } from '../rows/rows.view';
import { DEFAULT, kindList } from './kinds-edit';

interface KindsProps {
  readonly page: StaffPage;
  readonly kinds: readonly ApplicantKindForm[];
  readonly seen: string;
  readonly isSaved: boolean;
  readonly form: FormState | undefined;
}

export const KindsPage = (props: KindsProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.kinds.title')}
    back={{ href: '/settings/reception', label: translate('ja', 'admin.settings.reception') }}
    {...(props.form ? { form: props.form } : {})}
  >
    <Editor {...props} />
  </AdminPage>
);

function Editor({ kinds, seen, isSaved }: KindsProps) {
  const t = useWords();
  const choices = kinds.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <SectionForm action="/settings/kinds" seen={seen} cancelHref="/settings/reception">
      {isSaved ? <Notice tone="success" title={t('admin.kinds.saved')} /> : null}
      <p>{t('admin.kinds.lead')}</p>
      <Section title={t('admin.kinds.list')}>
        <Rows list={kindList} rows={kinds} />
      </Section>
      {choices.length > 0 ? (
        <Select
          name={DEFAULT}
          label={t('admin.kinds.default')}
          hint={t('admin.kinds.default.hint')}
          value={kinds.find(kind => kind.default)?.code}
          choices={choices}
        />
      ) : null}
    </SectionForm>
  );
}
