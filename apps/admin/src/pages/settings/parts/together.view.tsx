import { Button, Form, Notice, Section, Select, useWords } from '@kashikan/ui';
import type { PartsProps } from './parts.view';
import type { Pair, PairAnswer } from './together';

/** The tool: two rooms, perhaps what for, and yes or no with the reason. */
export function TogetherPart({ page, facility, query, answer }: PartsProps) {
  const t = useWords();
  const rooms = [
    { value: '', label: t('admin.parts.together.choose') },
    ...facility.rooms.map(({ code, name }) => ({ value: code, label: name })),
  ];
  const purposes = [
    { value: '', label: t('admin.parts.together.any') },
    ...page.town.purposes.map(({ code, name }) => ({ value: code, label: name })),
  ];
  return (
    <Section title={t('admin.parts.together')} id="together">
      <Form
        action="/settings/parts#together"
        method="get"
        class="field-row"
        hidden={{ facility: facility.id }}
      >
        <Select name="a" label={t('admin.parts.together.a')} value={query.a} choices={rooms} />
        <Select
          name="purposeA"
          label={t('admin.parts.together.purpose-a')}
          value={query.purposeA}
          choices={purposes}
        />
        <Select name="b" label={t('admin.parts.together.b')} value={query.b} choices={rooms} />
        <Select
          name="purposeB"
          label={t('admin.parts.together.purpose-b')}
          value={query.purposeB}
          choices={purposes}
        />
        <Button look="secondary">{t('admin.parts.together.ask')}</Button>
      </Form>
      {answer ? <Told {...answer} /> : null}
    </Section>
  );
}

const tones = {
  yes: 'success',
  depends: 'warning',
  noise: 'danger',
  'shared-parts': 'danger',
  'same-room': 'info',
} as const;

function Told({ pair, answer }: { readonly pair: Pair; readonly answer: PairAnswer }) {
  const t = useWords();
  const rooms = { a: pair.one.name, b: pair.other.name };
  return (
    <Notice tone={tones[answer.kind]} isResult>
      <p>
        {'names' in answer
          ? t(`admin.parts.together.${answer.kind}`, { ...rooms, names: answer.names.join('、') })
          : answer.kind === 'yes'
            ? t('admin.parts.together.yes', rooms)
            : t('admin.parts.together.same-room')}
      </p>
    </Notice>
  );
}
