import { translate } from '@kashikan/i18n';
import type { ApplicantKindForm } from '@kashikan/journeys';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  Form,
  type FormState,
  Notice,
  Section,
  Select,
  useWords,
} from '@kashikan/ui';
import { SEEN } from '../../../frame/edit-section';
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
    <Form action="/settings/kinds" hidden={{ [SEEN]: seen }}>
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
      <Actions>
        <Button size="main">{t('common.save')}</Button>
        <ButtonLink look="quiet" size="main" href="/settings/reception">
          {t('common.cancel')}
        </ButtonLink>
      </Actions>
    </Form>
  );
}
