import { TextArea, TextInput, useWords } from '@kashikan/ui';

/** What residents read of a closure, and why it is: no closure is without either. */
export function ClosureWords() {
  const t = useWords();
  return (
    <>
      <TextInput
        name="words"
        label={t('admin.closures.words')}
        hint={t('admin.closures.form.words.hint')}
        isRequired
        maxLength={80}
      />
      <TextInput name="wordsEn" label={t('admin.closures.form.words-en')} maxLength={120} />
      <TextArea
        name="reason"
        label={t('admin.closures.form.reason')}
        hint={t('admin.closures.form.reason.hint')}
        isRequired
        rows={2}
      />
    </>
  );
}
