import { Section } from '../show/layout';
import { SummaryList } from '../show/summary-list';
import { useVisit, useWords } from '../visit';

/** In the order of the open-data standard 「公共施設一覧」. */
const items = [
  'wheelchair',
  'wheelchairLoan',
  'caneLoan',
  'barrierFreeToilet',
  'slopeOrElevator',
  'tactilePaving',
  'brailleOrReading',
  'assistanceDogs',
  'captions',
  'writtenCommunication',
  'priorityParking',
  'ostomateToilet',
  'nursingRoom',
  'diaperChanging',
  'eatingAndDrinking',
  'strollerLoan',
  'strollerUse',
] as const;

export type ShownAccessibility = Readonly<Partial<Record<(typeof items)[number], boolean>>>;

/** バリアフリー: what there is and what there is not; what the facility has not said is not guessed. */
export function AccessibilityList({ said }: { readonly said: ShownAccessibility }) {
  const t = useWords();
  const { locale } = useVisit();
  const named = (answer: boolean): string =>
    items
      .filter(item => said[item] === answer)
      .map(item => t(`facility.accessibility.${item}`))
      .join(locale === 'ja' ? '、' : ', ');
  const [there, missing] = [named(true), named(false)];
  if (there === '' && missing === '') return null;
  return (
    <Section title={t('facility.accessibility')} id="accessibility">
      <SummaryList
        rows={[
          there ? { label: t('facility.accessibility.yes'), value: there } : null,
          missing ? { label: t('facility.accessibility.no'), value: missing } : null,
        ]}
      />
    </Section>
  );
}
