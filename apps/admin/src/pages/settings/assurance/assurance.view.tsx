import { assuredActions } from '@kashikan/identity/rules';
import { translate } from '@kashikan/i18n';
import type { TownDocument } from '@kashikan/journeys';
import { AdminPage, type FormState, Notice, Select, SummaryList, TextInput, useWords } from '@kashikan/ui';
import { SectionForm } from '../../../frame/section-form';
import type { StaffPage } from '../../../frame/staff-page';

interface AssuranceProps {
  readonly page: StaffPage;
  readonly assurance: TownDocument['assurance'];
  readonly seen: string;
  readonly isSaved: boolean;
  readonly mayEdit: boolean;
  readonly form: FormState | undefined;
}

const levels = [1, 2, 3] as const;

export const AssurancePage = (props: AssuranceProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.settings.assurance')}
    back={{ href: '/settings', label: translate('ja', 'admin.settings.title') }}
    {...(props.form ? { form: props.form } : {})}
  >
    <Terms {...props} />
  </AdminPage>
);

function Terms(props: AssuranceProps) {
  const t = useWords();
  const { assurance, isSaved, mayEdit } = props;
  return (
    <>
      {isSaved ? <Notice tone="success" title={t('admin.assurance.saved')} isResult /> : null}
      <p>{t('admin.assurance.lead')}</p>
      {mayEdit ? (
        <Editor {...props} />
      ) : (
        <SummaryList
          rows={assuredActions.map(action => ({
            label: t(`admin.assurance.${action}`),
            value: t(`admin.assurance.level-${assurance[action]}`),
          }))}
        />
      )}
    </>
  );
}

function Editor({ assurance, seen }: AssuranceProps) {
  const t = useWords();
  return (
    <SectionForm action="/settings/assurance" seen={seen}>
      {assuredActions.map(action => (
        <Select
          name={action}
          label={t(`admin.assurance.${action}`)}
          value={String(assurance[action])}
          choices={levels.map(level => ({
            value: String(level),
            label: t(`admin.assurance.level-${level}`),
          }))}
        />
      ))}
      <TextInput
        name="validMonths"
        label={t('admin.assurance.validMonths')}
        value={String(assurance.validMonths)}
        inputMode="numeric"
        width="short"
        unit={t('admin.assurance.months')}
        isRequired
      />
    </SectionForm>
  );
}
