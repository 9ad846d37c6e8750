import type { LadderStepForm, RefundExampleForm, TermsForm } from '@kashikan/journeys';
import { Radios, Section, Select, TextInput, Tick, useWords } from '@kashikan/ui';
import { rowField } from './read-terms';
import { roundingOf, roundings } from './terms-words';

const shown = (value: number | undefined): string => (value === undefined ? '' : String(value));
const short = { inputMode: 'numeric', width: 'short' } as const;

export function StepRow({ row, step }: { readonly row: number; readonly step: LadderStepForm | undefined }) {
  const t = useWords();
  const at = (column: string): string => rowField('steps', row, column);
  return (
    <fieldset class="row">
      <legend class="legend">{t('admin.terms.step-of', { number: row + 1 })}</legend>
      <div class="row-fields">
        <TextInput
          name={at('count')}
          label={t('admin.terms.step.count')}
          value={shown(step?.daysBefore ?? step?.monthsBefore)}
          {...short}
        />
        <Select
          name={at('unit')}
          label={t('admin.terms.step.unit')}
          value={step?.monthsBefore === undefined ? 'days' : 'months'}
          choices={(['days', 'months'] as const).map(value => ({
            value,
            label: t(`admin.terms.step.${value}`),
          }))}
        />
        <TextInput
          name={at('percent')}
          label={t('admin.terms.step.percent')}
          value={step?.percent}
          width="short"
          unit="%"
        />
        {step ? <Tick name={at('remove')} label={t('admin.terms.step.remove')} /> : null}
      </div>
    </fieldset>
  );
}

export function RefundFields({ terms }: { readonly terms: TermsForm | undefined }) {
  const t = useWords();
  const kept = terms?.rounding;
  const own = terms ? roundingOf(terms) : '';
  const others = kept && !roundings.some(({ value }) => value === own);
  return (
    <>
      <Select
        name="rounding"
        label={t('admin.terms.rounding')}
        value={own}
        choices={[...roundings, ...(others ? [{ value: own, label: kept.label }] : [])]}
      />
      <Tick
        name="movesToNextOpenDay"
        label={t('admin.terms.moves')}
        isTicked={terms?.movesToNextOpenDay ?? false}
      />
      <TextInput
        name="graceMinutes"
        label={t('admin.terms.grace')}
        hint={t('admin.terms.grace.hint')}
        value={shown(terms?.graceMinutes)}
        unit={t('admin.terms.minutes')}
        isOptional
        {...short}
      />
      {(['municipality', 'forceMajeure'] as const).map(cause => (
        <TextInput
          name={`byCause-${cause}`}
          label={t(
            cause === 'municipality'
              ? 'admin.terms.by-cause.municipality'
              : 'admin.terms.by-cause.force-majeure',
          )}
          hint={t('admin.terms.by-cause.hint')}
          value={terms?.byCause?.[cause]}
          width="short"
          unit="%"
          isOptional
        />
      ))}
    </>
  );
}

export function ChangeFields({ terms }: { readonly terms: TermsForm | undefined }) {
  const t = useWords();
  const change = terms?.change;
  return (
    <Section title={t('admin.terms.changing')}>
      <TextInput
        name="change-untilDaysBefore"
        label={t('admin.terms.until')}
        hint={t('admin.terms.until.hint')}
        value={shown(change?.untilDaysBefore)}
        unit={t('admin.terms.days')}
        isOptional
        {...short}
      />
      <TextInput
        name="change-mostTimes"
        label={t('admin.terms.times')}
        hint={t('admin.terms.times.hint')}
        value={shown(change?.mostTimes)}
        unit={t('admin.terms.times.unit')}
        isOptional
        {...short}
      />
      <Radios
        name="change-difference"
        label={t('admin.terms.difference')}
        value={change?.difference ?? 'by-ladder'}
        choices={(['full', 'by-ladder', 'none'] as const).map(value => ({
          value,
          label: t(`admin.terms.difference.${value}`),
        }))}
      />
    </Section>
  );
}

interface ExampleProps {
  readonly row: number;
  readonly example: RefundExampleForm | undefined;
}

export function ExampleRow({ row, example }: ExampleProps) {
  const t = useWords();
  const at = (column: string): string => rowField('examples', row, column);
  const yen = { ...short, unit: t('admin.terms.yen') };
  return (
    <fieldset class="row">
      <legend class="legend">{t('admin.terms.example-of', { number: row + 1 })}</legend>
      <div class="row-fields">
        <TextInput
          name={at('useDate')}
          label={t('admin.terms.example.use')}
          value={example?.useDate}
          width="medium"
        />
        <TextInput
          name={at('cancelDate')}
          label={t('admin.terms.example.cancel')}
          value={example?.cancelDate}
          width="medium"
        />
        <TextInput
          name={at('paidYen')}
          label={t('admin.terms.example.paid')}
          value={shown(example?.paidYen)}
          {...yen}
        />
        <TextInput
          name={at('refundYen')}
          label={t('admin.terms.example.refund')}
          value={shown(example?.refundYen)}
          {...yen}
        />
        {example ? <Tick name={at('remove')} label={t('admin.terms.example.remove')} /> : null}
      </div>
    </fieldset>
  );
}
