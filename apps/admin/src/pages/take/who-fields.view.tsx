import { Details, Radios, Section, TextInput, useForm, useWords } from '@kashikan/ui';
import { NEW_PERSON, type TakeDraft } from './take-draft';

/** だれが: looked for by what the person says, or written down with a name and a telephone number. */
export function Who({ draft: { found, person } }: { readonly draft: TakeDraft }) {
  const t = useWords();
  return (
    <Section title={t('admin.take.who.title')}>
      <Radios
        name="channel"
        label={t('admin.booking.channel')}
        isInline
        choices={(['phone', 'counter'] as const).map(value => ({
          value,
          label: t(`admin.booking.channel.${value}`),
        }))}
      />
      <TextInput
        name="who"
        label={t('admin.registration.who')}
        hint={t('admin.take.who.hint')}
        hasFocus={person === undefined}
      />
      {found.length > 0 ? (
        <Radios
          name="account"
          label={t('admin.take.account')}
          choices={[
            ...found.map(({ accountId, name, email, phone, groupName }) => ({
              value: accountId,
              label: [name ?? email, groupName && `（${groupName}）`].filter(Boolean).join(''),
              hint: [phone, email].filter(Boolean).join('　'),
            })),
            { value: NEW_PERSON, label: t('admin.take.account.new') },
          ]}
        />
      ) : null}
      <NewPersonFields isOpen={person === NEW_PERSON} />
    </Section>
  );
}

function NewPersonFields({ isOpen }: { readonly isOpen: boolean }) {
  const t = useWords();
  const { errors } = useForm();
  const isWrong = ['newName', 'newPhone', 'newEmail'].some(name => errors[name] !== undefined);
  return (
    <Details summary={t('admin.take.new')} isOpen={isOpen || isWrong}>
      <div class="field-row">
        <TextInput name="newName" label={t('admin.registration.name')} />
        <TextInput name="newPhone" label={t('profile.phone')} type="tel" inputMode="tel" />
      </div>
      <TextInput
        name="newEmail"
        label={t('admin.registration.email')}
        hint={t('admin.take.email.hint')}
        type="email"
        inputMode="email"
        isOptional
      />
    </Details>
  );
}
