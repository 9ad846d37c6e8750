import type { Facility } from '@kashikan/catalogue';
import type { CalendarForm, PlanForm } from '@kashikan/journeys';
import { NumberInput, Section, Select, TextInput, Tick, useWords } from '@kashikan/ui';
import { Rows } from '../rows/rows.view';
import { planField } from './calendar-edit';
import { hoursList } from './calendar-lists';

interface PlanProps {
  readonly plan: PlanForm;
  /** Its place among the plans. */
  readonly at: number;
  readonly facility: Facility;
}

/** How the rooms of one plan are lent. */
export function Plan({ plan, at, facility }: PlanProps) {
  const t = useWords();
  const rooms = facility.rooms.filter(({ calendarCode }) => calendarCode === plan.code);
  const { hourly } = plan;
  return (
    <Section title={t('admin.calendar.plan', { plan: plan.code })}>
      <p>
        {rooms.length === 0
          ? t('admin.calendar.plan.unused')
          : t('admin.calendar.plan.rooms', {
              rooms: rooms
                .map(({ name, lending }) =>
                  t('admin.calendar.plan.room', {
                    room: name,
                    lending: t(`admin.calendar.lending.${lending}`),
                  }),
                )
                .join('、'),
            })}
      </p>
      <p>
        <a href={`/settings/reception/${facility.code}/${plan.code}`}>{t('admin.calendar.plan.reception')}</a>
      </p>
      <div class="field-row">
        <Whole name={planField(at, 'minBands')} label="least-bands" unit="bands" value={plan.minBands} />
        <Whole name={planField(at, 'maxBands')} label="most-bands" unit="bands" value={plan.maxBands} />
      </div>
      <p>{t('admin.calendar.extra.hint')}</p>
      <div class="field-row">
        {(['extra-unit', 'most-early', 'most-late'] as const).map(label => (
          <Whole
            name={planField(at, `extra-${extraFields[label]}`)}
            label={label}
            unit="minutes"
            value={plan.extraTime?.[extraFields[label]]}
          />
        ))}
      </div>
      <p>{t('admin.calendar.hours.hint')}</p>
      <div class="field-row">
        <Whole name={planField(at, 'unitMinutes')} label="unit" unit="minutes" value={hourly?.unitMinutes} />
        <Whole name={planField(at, 'minMinutes')} label="least" unit="minutes" value={hourly?.minMinutes} />
        <Whole name={planField(at, 'maxMinutes')} label="most" unit="minutes" value={hourly?.maxMinutes} />
      </div>
      <Rows list={hoursList(at)} rows={hourly?.hours ?? []} />
      <Tick name={planField(at, 'remove')} label={t('admin.calendar.plan.remove')} />
    </Section>
  );
}

const extraFields = {
  'extra-unit': 'unitMinutes',
  'most-early': 'mostEarlyMinutes',
  'most-late': 'mostLateMinutes',
} as const;

interface WholeProps {
  readonly name: string;
  readonly label: 'least-bands' | 'most-bands' | 'unit' | 'least' | 'most' | keyof typeof extraFields;
  readonly unit: 'bands' | 'minutes';
  readonly value: number | undefined;
}

function Whole({ label, unit, ...asked }: WholeProps) {
  const t = useWords();
  const words = { label: t(`admin.calendar.whole.${label}`), unit: t(`admin.calendar.whole.${unit}`) };
  return <NumberInput {...asked} {...words} />;
}

/** Another way of lending, for rooms that then choose it. */
export function NewPlan({ calendar }: { readonly calendar: CalendarForm }) {
  const t = useWords();
  return (
    <Section title={t('admin.calendar.plan.new')}>
      <p>{t('admin.calendar.plan.new.hint')}</p>
      <div class="field-row">
        <TextInput
          name="newPlan-code"
          label={t('admin.calendar.code')}
          hint={t('admin.code.hint')}
          width="medium"
        />
        <Select
          name="newPlan-like"
          label={t('admin.calendar.plan.like')}
          choices={calendar.plans.map(({ code }) => ({ value: code, label: code }))}
        />
      </div>
    </Section>
  );
}
