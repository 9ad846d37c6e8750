import { translate } from '@kashikan/i18n';
import type { FacilityForm } from '@kashikan/journeys';
import { AdminPage, Radios, Section, TextArea, TextInput, useWords } from '@kashikan/ui';
import { SectionForm } from '../../../frame/section-form';
import { AccessibilityFields } from './accessibility-fields';
import type { FacilitySectionProps } from './facility-section';
import { roomHrefs } from './hrefs';

/** F1: what a facility tells of itself. */
export const FacilityEditorPage = (props: FacilitySectionProps) => (
  <AdminPage
    visit={props.page.visit}
    title={translate('ja', 'admin.facility.title', { facility: props.facility.name })}
    back={{ href: roomHrefs.list(), label: translate('ja', 'admin.settings.rooms') }}
    {...(props.form ? { form: props.form } : {})}
  >
    <Editor {...props} />
  </AdminPage>
);

function Editor({ facility, facilityId, seen }: FacilitySectionProps) {
  return (
    <SectionForm action={roomHrefs.facility(facilityId)} seen={seen} cancelHref={roomHrefs.list()}>
      <Place facility={facility} />
      <AccessibilityFields facility={facility} />
      <Money facility={facility} />
    </SectionForm>
  );
}

interface OfFacility {
  readonly facility: FacilityForm;
}

function Place({ facility }: OfFacility) {
  const t = useWords();
  return (
    <Section title={t('admin.facility.place')}>
      <TextInput name="name" label={t('admin.room.name')} value={facility.name} isRequired />
      <TextInput
        name="nameKana"
        label={t('admin.room.name-kana')}
        hint={t('admin.room.name-kana.hint')}
        value={facility.nameKana}
        isRequired
      />
      <TextInput name="nameEn" label={t('admin.room.name-en')} value={facility.nameEn} isRequired />
      <TextInput name="address" label={t('admin.facility.address')} value={facility.address} isRequired />
      <TextInput
        name="phone"
        label={t('admin.facility.phone')}
        hint={t('admin.facility.phone.hint')}
        value={facility.phone}
        inputMode="tel"
        width="medium"
        isOptional
      />
      <TextArea name="access" label={t('admin.facility.access')} value={facility.access ?? ''} isOptional />
      <TextArea name="keyGuide" label={t('admin.facility.key-guide')} value={facility.keyGuide} isRequired />
    </Section>
  );
}

function Money({ facility }: OfFacility) {
  const t = useWords();
  return (
    <Section title={t('admin.facility.money')}>
      <Radios
        name="chargingMode"
        label={t('admin.facility.charging')}
        value={facility.chargingMode}
        choices={(['usage-fee', 'operator-fee'] as const).map(value => ({
          value,
          label: t(`admin.facility.charging.${value}`),
        }))}
        isRequired
      />
      <TextInput
        name="revenueAccount"
        label={t('admin.facility.revenue-account')}
        value={facility.revenueAccount}
        isRequired
      />
      <TextInput
        name="decidingAuthority"
        label={t('admin.facility.authority')}
        hint={t('admin.facility.authority.hint')}
        value={facility.decidingAuthority}
        isRequired
      />
      <TextInput
        name="invoiceNumber"
        label={t('admin.facility.invoice')}
        hint={t('admin.facility.invoice.hint')}
        value={facility.invoiceNumber}
        width="medium"
        isOptional
      />
      <Days facility={facility} />
    </Section>
  );
}

function Days({ facility }: OfFacility) {
  const t = useWords();
  const days = {
    inputMode: 'numeric',
    width: 'short',
    unit: t('admin.facility.days'),
    isRequired: true,
  } as const;
  return (
    <>
      <TextInput
        name="payment-dueDays"
        label={t('admin.facility.due-days')}
        value={String(facility.payment.dueDays)}
        {...days}
      />
      <TextInput
        name="payment-beforeUseDays"
        label={t('admin.facility.before-use-days')}
        value={String(facility.payment.beforeUseDays)}
        {...days}
      />
      <TextInput
        name="processingDays"
        label={t('admin.facility.processing-days')}
        value={String(facility.processingDays)}
        {...days}
      />
    </>
  );
}
