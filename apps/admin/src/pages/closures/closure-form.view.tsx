import { closureKinds } from '@kashikan/calendar/rules';
import type { Facility } from '@kashikan/catalogue';
import { translate } from '@kashikan/i18n';
import { newId } from '@kashikan/kernel';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  Checkboxes,
  Form,
  Radios,
  Select,
  TextInput,
  Tick,
  useWords,
} from '@kashikan/ui';
import type { RefusedForm } from '../../frame/refused';
import type { StaffPage } from '../../frame/staff-page';
import { ClosureWords } from './closure-words.view';

interface ClosureFormProps {
  readonly page: StaffPage;
  readonly facility: Facility;
  /** The facilities that this person may close. */
  readonly facilities: readonly Facility[];
  readonly refused?: RefusedForm | undefined;
}

export const ClosureFormPage = (props: ClosureFormProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.closures.new')}
    back={{ href: '/closures', label: translate('ja', 'admin.closures.title') }}
    {...(props.refused ? { form: props.refused.form } : {})}
  >
    <OtherFacility {...props} />
    <ClosureFields {...props} />
  </AdminPage>
);

function OtherFacility({ facility, facilities }: ClosureFormProps) {
  const t = useWords();
  if (facilities.length < 2) return <p class="lead">{facility.name}</p>;
  return (
    <Form action="/closures/new" method="get" class="filter">
      <Select
        name="facility"
        label={t('admin.closures.form.facility')}
        value={facility.id}
        choices={facilities.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button look="secondary">{t('admin.closures.form.choose')}</Button>
    </Form>
  );
}

function ClosureFields({ facility }: ClosureFormProps) {
  const t = useWords();
  return (
    <Form action="/closures" idempotencyKey={newId()} hidden={{ facility: facility.id }}>
      <Checkboxes
        name="rooms"
        label={t('admin.closures.form.rooms')}
        isRequired
        isInline
        choices={[
          { value: 'all', label: t('admin.closures.form.rooms.all') },
          ...facility.rooms.map(({ id, name }) => ({ value: id, label: name })),
        ]}
      />
      <Radios
        name="kind"
        label={t('admin.closures.kind')}
        isRequired
        isInline
        choices={closureKinds.map(kind => ({ value: kind, label: t(`admin.closures.kind.${kind}`) }))}
      />
      <Period />
      <ClosureWords />
      <p class="hint">{t('admin.closures.form.next.hint')}</p>
      <Actions>
        <Button size="main">{t('admin.closures.form.next')}</Button>
        <ButtonLink look="quiet" size="main" href="/closures">
          {t('common.cancel')}
        </ButtonLink>
      </Actions>
    </Form>
  );
}

function Period() {
  const t = useWords();
  const hint = t('admin.closures.form.time.hint');
  return (
    <>
      <div class="side-by-side">
        <TextInput
          name="from"
          label={t('admin.closures.form.from')}
          hint={t('admin.closures.form.from.hint')}
          isRequired
          width="medium"
        />
        <TextInput name="fromTime" label={t('admin.closures.form.from-time')} hint={hint} width="short" />
      </div>
      <div class="side-by-side">
        <TextInput
          name="to"
          label={t('admin.closures.form.to')}
          hint={t('admin.closures.form.to.hint')}
          width="medium"
        />
        <TextInput name="toTime" label={t('admin.closures.form.to-time')} hint={hint} width="short" />
      </div>
      <Tick name="daily" label={t('admin.closures.form.daily')} />
    </>
  );
}
