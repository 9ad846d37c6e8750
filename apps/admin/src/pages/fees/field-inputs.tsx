import { type MessageKey, translate } from '@kashikan/i18n';
import { Checkboxes, Select, TextInput, useWords } from '@kashikan/ui';
import { type FeeField, type KnownList, nameOnPage } from './fee-fields';

export interface KnownCode {
  readonly code: string;
  readonly name: string;
}
export type Known = Readonly<Record<KnownList, readonly KnownCode[]>>;

/** A fixed choice in words. */
const choiceWord = (value: string): string =>
  (translate as (locale: 'ja', key: MessageKey) => string)('ja', `admin.fees.c.${value}` as MessageKey);

const monthCodes = Array.from({ length: 12 }, (_, at) => String(at + 1));

/** The inputs of an entry, one field after the other. */
export const FieldInputs = ({
  fields,
  known,
}: {
  readonly fields: readonly FeeField[];
  readonly known: Known;
}) => (
  <>
    {fields.map(field => (
      <FieldInput field={field} known={known} />
    ))}
  </>
);

function FieldInput({ field, known }: { readonly field: FeeField; readonly known: Known }) {
  const t = useWords();
  const { path, kind, isRequired } = field;
  const name = nameOnPage(path);
  const props = { name, label: t(field.label), ...(isRequired && { isRequired }) };
  const codes: readonly KnownCode[] = field.known
    ? known[field.known]
    : (field.choices ?? []).map(value => ({ code: value, name: choiceWord(value) }));
  const choices = codes.map(({ code, name }) => ({ value: code, label: name }));
  if (kind === 'codes')
    return choices.length > 0 ? <Checkboxes {...props} choices={choices} isInline /> : null;
  if (kind === 'months')
    return <Checkboxes {...props} choices={monthCodes.map(value => ({ value, label: value }))} isInline />;
  if (kind === 'choice') return <Select {...props} choices={[{ value: '', label: '－' }, ...choices]} />;
  if (kind === 'flag')
    return (
      <Select
        {...props}
        choices={[
          { value: '', label: t('admin.fees.c.either') },
          { value: 'yes', label: t('common.yes') },
          { value: 'no', label: t('admin.fees.c.no') },
        ]}
      />
    );
  if (kind === 'by-code')
    return codes.length > 0 ? (
      <fieldset class="field">
        <legend class="legend">
          <span class="label">{t(field.label)}</span>
        </legend>
        <div class="fee-by-code">
          {codes.map(({ code, name: word }) => (
            <TextInput name={`${name}_${code}`} label={word} inputMode="numeric" width="short" />
          ))}
        </div>
      </fieldset>
    ) : null;
  return kind === 'number' ? (
    <TextInput {...props} inputMode="numeric" width="medium" />
  ) : (
    <TextInput {...props} />
  );
}
