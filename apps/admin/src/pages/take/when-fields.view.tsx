import { formatDate, formatTightRange } from '@kashikan/i18n';
import { DateInput, Section, Select, TextInput, useWords } from '@kashikan/ui';
import type { TakeDraft } from './take-draft';

/** いつ・どこを: any way of writing a time; what is free that day stands below. */
export function When({ draft }: { readonly draft: TakeDraft }) {
  const t = useWords();
  const houses = new Set(draft.rooms.map(({ facilityId }) => facilityId)).size;
  return (
    <Section title={t('admin.take.when.title')}>
      <div class="field-row">
        <DateInput name="date" label={t('change.date')} isRequired />
        <Select
          name="room"
          label={t('slot.room')}
          isRequired
          choices={[
            { value: '', label: t('apply.purpose.choose') },
            ...draft.rooms.map(({ id, name, facility }) => ({
              value: id,
              label: houses > 1 ? `${facility.name} ${name}` : name,
            })),
          ]}
        />
      </div>
      <div class="field-row">
        <TextInput
          name="from"
          label={t('slot.from')}
          hint={t('admin.take.time.hint')}
          width="short"
          isRequired
        />
        <TextInput name="to" label={t('slot.to')} hint={t('admin.take.time.hint')} width="short" isRequired />
      </div>
      <Free draft={draft} />
    </Section>
  );
}

function Free({ draft: { ofDay } }: { readonly draft: TakeDraft }) {
  const t = useWords();
  if (!ofDay) return null;
  const date = formatDate('ja', ofDay.date, 'year');
  const times = ofDay.free.map(({ from, to }) => formatTightRange(from, to)).join('、');
  return <p>{times === '' ? t('change.nothing-free', { date }) : t('admin.take.free', { date, times })}</p>;
}
