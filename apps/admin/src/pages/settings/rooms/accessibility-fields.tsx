import { accessibilityHeadings, accessibilityItems } from '@kashikan/catalogue/rules';
import { type Fields, textOf } from '@kashikan/edge';
import type { FacilityForm } from '@kashikan/journeys';
import { Radios, Section, useWords } from '@kashikan/ui';

/** What is not known is left out: it is not the same as no. */
export function writeAccessibility(facility: FacilityForm, fields: Fields): void {
  const said = accessibilityItems.flatMap(item => {
    const answer = textOf(fields, `accessibility-${item}`);
    return answer === 'yes' || answer === 'no' ? [[item, answer === 'yes'] as const] : [];
  });
  facility.accessibility = Object.fromEntries(said);
}

const answerOf = (said: boolean | undefined): 'yes' | 'no' | 'unknown' =>
  said === undefined ? 'unknown' : said ? 'yes' : 'no';

/** バリアフリー, in the order and with the headings of the open-data standard. */
export function AccessibilityFields({ facility }: { readonly facility: FacilityForm }) {
  const t = useWords();
  return (
    <Section title={t('admin.facility.accessibility')}>
      <p class="hint">{t('admin.facility.accessibility.hint')}</p>
      <div class="answers">
        {accessibilityItems.map(item => (
          <Radios
            name={`accessibility-${item}`}
            label={accessibilityHeadings[item]}
            value={answerOf(facility.accessibility[item])}
            choices={(['yes', 'no', 'unknown'] as const).map(value => ({
              value,
              label: t(`admin.facility.accessibility.${value}`),
            }))}
            isInline
          />
        ))}
      </div>
    </Section>
  );
}
