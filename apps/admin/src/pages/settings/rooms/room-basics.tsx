import type { RoomForm } from '@kashikan/journeys';
import { Radios, Section, TextArea, TextInput, Tick, useWords } from '@kashikan/ui';
import { LayoutRows } from './layout-rows';

interface BasicsProps {
  readonly room: RoomForm;
  readonly isNew: boolean;
}

/** What residents read of the room. */
export function RoomBasics({ room, isNew }: BasicsProps) {
  const t = useWords();
  return (
    <Section title={t('admin.room.basics')}>
      <Names room={room} isNew={isNew} />
      <TextArea
        name="description"
        label={t('admin.room.description')}
        hint={t('admin.room.description.hint')}
        value={room.description ?? ''}
        isOptional
      />
      <TextInput
        name="capacity"
        label={t('admin.room.capacity')}
        value={String(room.capacity)}
        inputMode="numeric"
        width="short"
        unit={t('search.people.unit')}
        isRequired
      />
      <LayoutRows room={room} />
      <Tick name="stepFree" label={t('admin.room.step-free')} isTicked={room.stepFree} />
      <TextArea
        name="rules"
        label={t('admin.room.rules')}
        hint={t('admin.room.rules.hint')}
        value={room.rules.join('\n')}
        isOptional
      />
      <Radios
        name="publication"
        label={t('admin.room.publication')}
        value={room.publication}
        choices={(['bookable', 'shown', 'hidden'] as const).map(value => ({
          value,
          label: t(`admin.room.publication.${value}`),
        }))}
        isRequired
      />
    </Section>
  );
}

function Names({ room, isNew }: BasicsProps) {
  const t = useWords();
  return (
    <>
      <TextInput name="name" label={t('admin.room.name')} value={isNew ? '' : room.name} isRequired />
      <TextInput
        name="nameKana"
        label={t('admin.room.name-kana')}
        hint={t('admin.room.name-kana.hint')}
        value={isNew ? '' : room.nameKana}
        isRequired
      />
      <TextInput name="nameEn" label={t('admin.room.name-en')} value={isNew ? '' : room.nameEn} isRequired />
      {isNew ? (
        <TextInput
          name="code"
          label={t('admin.room.code')}
          hint={t('admin.room.code.hint')}
          value={room.code}
          width="medium"
          isRequired
        />
      ) : null}
    </>
  );
}
