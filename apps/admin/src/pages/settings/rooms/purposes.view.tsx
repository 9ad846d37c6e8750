import { translate } from '@kashikan/i18n';
import type { PurposeForm } from '@kashikan/journeys';
import { AdminPage, type FormState, Section, TextInput, Tick, useWords } from '@kashikan/ui';
import { SectionForm } from '../../../frame/section-form';
import type { StaffPage } from '../../../frame/staff-page';
import { roomHrefs } from './hrefs';

interface PurposesProps {
  readonly page: StaffPage;
  readonly purposes: readonly PurposeForm[];
  readonly seen: string;
  readonly form?: FormState | undefined;
}

/** F1: what rooms may be used for, in the whole town. */
export const PurposesPage = (props: PurposesProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.purposes.title')}
    back={{ href: roomHrefs.list(), label: translate('ja', 'admin.settings.rooms') }}
    {...(props.form ? { form: props.form } : {})}
  >
    <Editor {...props} />
  </AdminPage>
);

function Editor({ purposes, seen }: PurposesProps) {
  const t = useWords();
  const row = purposes.length;
  return (
    <SectionForm action={roomHrefs.purposes} seen={seen} cancelHref={roomHrefs.list()}>
      <p>{t('admin.purposes.lead')}</p>
      {purposes.map((purpose, at) => (
        <fieldset class="row">
          <legend class="legend">{purpose.name}</legend>
          <Purpose row={at} purpose={purpose} />
        </fieldset>
      ))}
      <Section title={t('admin.purposes.new')}>
        <p class="hint">{t('admin.purposes.new.hint')}</p>
        <Purpose row={row} purpose={undefined} />
        <TextInput
          name={`purposes-${row}-code`}
          label={t('admin.room.code')}
          hint={t('admin.code.hint')}
          width="medium"
        />
      </Section>
    </SectionForm>
  );
}

function Purpose({ row, purpose }: { readonly row: number; readonly purpose: PurposeForm | undefined }) {
  const t = useWords();
  return (
    <div class="row-fields">
      <TextInput name={`purposes-${row}-name`} label={t('admin.room.name')} value={purpose?.name} />
      <TextInput name={`purposes-${row}-nameEn`} label={t('admin.room.name-en')} value={purpose?.nameEn} />
      <Tick
        name={`purposes-${row}-commercial`}
        label={t('admin.purposes.commercial')}
        isTicked={purpose?.commercial ?? false}
      />
      <Tick
        name={`purposes-${row}-loud`}
        label={t('admin.purposes.loud')}
        isTicked={purpose?.loud ?? false}
      />
    </div>
  );
}
