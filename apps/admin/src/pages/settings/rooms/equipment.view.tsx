import { translate } from '@kashikan/i18n';
import type { EquipmentForm, FacilityForm } from '@kashikan/journeys';
import type { FeeDraft } from '@kashikan/pricing';
import { AdminPage, type FormState, Notice, Section, StatusChip, TextInput, useWords } from '@kashikan/ui';
import { SectionForm } from '../../../frame/section-form';
import type { StaffPage } from '../../../frame/staff-page';
import { NewPrices } from './equipment-prices.view';
import { roomHrefs } from './hrefs';

interface EquipmentProps {
  readonly page: StaffPage;
  readonly facility: FacilityForm;
  readonly facilityId: string;
  readonly seen: string;
  readonly form?: FormState | undefined;
  readonly isSaved: boolean;
  /** Open drafts of the hall's fee tables. */
  readonly drafts: readonly FeeDraft[];
}

/** F1: what a facility lends besides its rooms, and how much of it there is. */
export const EquipmentPage = (props: EquipmentProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.equipment.title', { facility: props.facility.name })}
    back={{ href: roomHrefs.list(), label: translate('ja', 'admin.settings.rooms') }}
    {...(props.form ? { form: props.form } : {})}
  >
    <Saved isSaved={props.isSaved} />
    <NewPrices {...props} />
    <Editor {...props} />
  </AdminPage>
);

function Saved({ isSaved }: Pick<EquipmentProps, 'isSaved'>) {
  const t = useWords();
  return isSaved ? (
    <Notice tone="success" isResult>
      <p>{t('admin.rooms.saved')}</p>
    </Notice>
  ) : null;
}

function Editor({ facility: { equipment }, facilityId, seen }: EquipmentProps) {
  const t = useWords();
  return (
    <SectionForm action={roomHrefs.equipment(facilityId)} seen={seen} cancelHref={roomHrefs.list()}>
      <p>{equipment.length === 0 ? t('admin.equipment.none') : t('admin.equipment.lead')}</p>
      {equipment.map((item, row) => (
        <fieldset class="row">
          <legend class="legend">
            {item.name}{' '}
            {item.awaitsPrice ? <StatusChip tone="waiting">{t('admin.equipment.awaits')}</StatusChip> : null}
          </legend>
          <Item row={row} item={item} />
        </fieldset>
      ))}
      <Section title={t('admin.equipment.new')}>
        <p class="hint">{t('admin.equipment.new.hint')}</p>
        <Item row={equipment.length} item={undefined} />
        <NewCode row={equipment.length} />
      </Section>
    </SectionForm>
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

/** A code is given once and stays. */
function NewCode({ row }: { readonly row: number }) {
  const t = useWords();
  return (
    <TextInput
      name={`equipment-${row}-code`}
      label={t('admin.room.code')}
      hint={t('admin.code.hint')}
      width="medium"
    />
  );
}
