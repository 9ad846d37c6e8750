import { formatDate } from '@kashikan/i18n';
import type { FacilityForm, FeeTableForm } from '@kashikan/journeys';
import type { FeeDraft } from '@kashikan/pricing';
import { Actions, Button, DateInput, Form, Section, Select, TextInput, useWords } from '@kashikan/ui';
import { perUnits, priceField } from './equipment-prices';
import { roomHrefs } from './hrefs';

interface PricesProps {
  readonly facility: FacilityForm;
  readonly facilityId: string;
  readonly drafts: readonly FeeDraft[];
}

/** What waits for its price, the drafts in which a price stands already, and the form that writes it into them. */
export function NewPrices({ facility, facilityId, drafts }: PricesProps) {
  const t = useWords();
  const waiting = facility.equipment.filter(item => item.awaitsPrice);
  if (waiting.length === 0) return null;
  const codes = waiting.map(({ code }) => code);
  const pricing = drafts.filter(({ body }) =>
    (body as Partial<FeeTableForm>).equipment?.some(({ code }) => codes.includes(code)),
  );
  return (
    <Section title={t('admin.equipment.prices')}>
      <p>{t('admin.equipment.prices.lead')}</p>
      <ul class="plain-list">
        {pricing.map(draft => (
          <li>
            <a href={`/settings/fees/drafts/${draft.id}`}>
              {t('admin.equipment.prices.draft', {
                name: (draft.body as FeeTableForm).name,
                date: formatDate('ja', draft.effectiveFrom, 'year'),
                state: t(`admin.fees.state.${draft.state}`),
              })}
            </a>
          </li>
        ))}
      </ul>
      <Form action={roomHrefs.equipmentPrices(facilityId)}>
        {waiting.map(item => (
          <fieldset class="row">
            <legend class="legend">{item.name}</legend>
            <Price code={item.code} />
          </fieldset>
        ))}
        <DateInput name="effectiveFrom" label={t('admin.equipment.prices.from')} isRequired />
        <Actions>
          <Button look="secondary">{t('admin.equipment.prices.write')}</Button>
        </Actions>
      </Form>
    </Section>
  );
}

function Price({ code }: { readonly code: string }) {
  const t = useWords();
  return (
    <div class="row-fields">
      <TextInput
        name={priceField(code, 'yen')}
        label={t('admin.equipment.yen')}
        inputMode="numeric"
        width="short"
        unit={t('admin.equipment.yen.unit')}
      />
      <Select
        name={priceField(code, 'per')}
        label={t('admin.equipment.per')}
        value="use"
        choices={perUnits.map(value => ({ value, label: t(`admin.equipment.per.${value}`) }))}
      />
    </div>
  );
}
