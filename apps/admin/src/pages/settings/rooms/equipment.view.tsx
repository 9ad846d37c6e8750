import { translate } from '@kashikan/i18n';
import type { EquipmentForm, FacilityForm } from '@kashikan/journeys';
import {
  Actions,
  AdminPage,
  Button,
  ButtonLink,
  Form,
  type FormState,
  Radios,
  Section,
  TextInput,
  useWords,
} from '@kashikan/ui';
import { SEEN } from '../../../frame/edit-section';
import type { StaffPage } from '../../../frame/staff-page';
import { roomHrefs } from './hrefs';

interface EquipmentProps {
  readonly page: StaffPage;
  readonly facility: FacilityForm;
  readonly facilityId: string;
  readonly seen: string;
  readonly form?: FormState | undefined;
}

/** F1: what a facility lends besides its rooms, and how much of it there is. */
export const EquipmentPage = (props: EquipmentProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.equipment.title', { facility: props.facility.name })}
    back={{ href: roomHrefs.list(), label: translate('ja', 'admin.settings.rooms') }}
    {...(props.form ? { form: props.form } : {})}
  >
    <Editor {...props} />
  </AdminPage>
);

function Editor({ facility: { equipment }, facilityId, seen }: EquipmentProps) {
  const t = useWords();
  return (
    <Form action={roomHrefs.equipment(facilityId)} hidden={{ [SEEN]: seen }}>
      <p>{equipment.length === 0 ? t('admin.equipment.none') : t('admin.equipment.lead')}</p>
      {equipment.map((item, row) => (
        <fieldset class="row">
          <legend class="legend">{item.name}</legend>
          <Item row={row} item={item} />
        </fieldset>
      ))}
      <Section title={t('admin.equipment.new')}>
        <p class="hint">{t('admin.equipment.new.hint')}</p>
        <Item row={equipment.length} item={undefined} />
        <NewItem row={equipment.length} />
      </Section>
      <Actions>
        <Button size="main">{t('common.save')}</Button>
        <ButtonLink look="quiet" size="main" href={roomHrefs.list()}>
          {t('common.cancel')}
        </ButtonLink>
      </Actions>
    </Form>
  );
}

function Item({ row, item }: { readonly row: number; readonly item: EquipmentForm | undefined }) {
  const t = useWords();
  return (
    <div class="row-fields">
      <TextInput name={`equipment-${row}-name`} label={t('admin.room.name')} value={item?.name} />
      <TextInput name={`equipment-${row}-nameEn`} label={t('admin.room.name-en')} value={item?.nameEn} />
      <TextInput
        name={`equipment-${row}-stock`}
        label={t('admin.equipment.stock')}
        value={item && String(item.stock)}
        inputMode="numeric"
        width="short"
        unit={t('admin.equipment.unit')}
      />
    </div>
  );
}

/** A code is given once; a price belongs to it from the beginning, since nothing is lent for which no fee is known. */
function NewItem({ row }: { readonly row: number }) {
  const t = useWords();
  return (
    <>
      <TextInput
        name={`equipment-${row}-code`}
        label={t('admin.room.code')}
        hint={t('admin.code.hint')}
        width="medium"
      />
      <TextInput
        name="price-yen"
        label={t('admin.equipment.yen')}
        inputMode="numeric"
        width="short"
        unit={t('admin.equipment.yen.unit')}
      />
      <Radios
        name="price-per"
        label={t('admin.equipment.per')}
        value="use"
        choices={(['use', 'band', 'hour'] as const).map(value => ({
          value,
          label: t(`admin.equipment.per.${value}`),
        }))}
        isInline
      />
    </>
  );
}
