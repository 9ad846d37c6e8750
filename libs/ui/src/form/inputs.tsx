import type { InputHTMLAttributes } from 'preact';
import { useForm, useWords } from '../visit';
import { Field, type FieldProps } from './field';

const textOf = (value: string | readonly string[] | undefined): string | undefined =>
  typeof value === 'object' ? value[0] : value;

/** The typed value wins over the given one, so that nothing typed is lost when a form comes back. */
export function useValue(name: string, given: string | undefined): string | undefined {
  const { values } = useForm();
  return textOf(values[name]) ?? given;
}

export interface TextInputProps extends FieldProps {
  readonly value?: string | undefined;
  readonly type?: 'text' | 'email' | 'tel' | 'password' | 'search';
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email';
  /** The HTML token (WCAG 1.3.5): `name`, `email`, `tel`, `organization`, `one-time-code`, … */
  readonly autoComplete?: string;
  /** The box is as wide as what goes in: `short` 6, `medium` 14 letters, `long` the whole line. */
  readonly width?: 'short' | 'medium' | 'long';
  readonly unit?: string;
  readonly maxLength?: number;
  readonly hasFocus?: boolean;
}

export function TextInput({
  value,
  type = 'text',
  width = 'long',
  unit,
  hasFocus,
  ...props
}: TextInputProps) {
  const typed = useValue(props.name, value);
  // The types of preact tie each `type` to its roles, and so refuse a `type` that is not a literal.
  const kind = { type } as InputHTMLAttributes<HTMLInputElement>;
  return (
    <Field {...props}>
      {ties => (
        <span class="input-line">
          <input
            {...ties}
            class={`input input-${width}`}
            {...kind}
            inputMode={props.inputMode}
            autocomplete={props.autoComplete}
            maxLength={props.maxLength}
            autofocus={hasFocus}
            value={type === 'password' ? undefined : typed}
          />
          {unit ? <span class="unit">{unit}</span> : null}
        </span>
      )}
    </Field>
  );
}

export function TextArea({
  value,
  rows = 4,
  ...props
}: FieldProps & { readonly value?: string; readonly rows?: number }) {
  const typed = useValue(props.name, value);
  return (
    <Field {...props}>
      {ties => (
        <textarea {...ties} class="input" rows={rows}>
          {typed}
        </textarea>
      )}
    </Field>
  );
}

/** One box that takes a date in any form and width; read it with `readDate` of i18n. */
export function DateInput(props: Omit<TextInputProps, 'type' | 'inputMode' | 'width'>) {
  const t = useWords();
  return (
    <TextInput {...props} hint={props.hint ?? t('common.date.hint')} width="medium" autoComplete="off" />
  );
}

/** One box for a whole number, typed in any width; empty where there is none. */
export const NumberInput = ({
  value,
  ...props
}: Omit<TextInputProps, 'type' | 'inputMode' | 'width' | 'value'> & {
  readonly value: number | undefined;
}) => (
  <TextInput {...props} value={value === undefined ? '' : String(value)} inputMode="numeric" width="short" />
);

/** One box for a number of six digits, in which a pasted or autofilled code is allowed (WCAG 3.3.8, F109). */
export const CodeInput = (props: Omit<TextInputProps, 'type' | 'inputMode' | 'width'>) => (
  <TextInput
    {...props}
    inputMode="numeric"
    width="medium"
    autoComplete={props.autoComplete ?? 'one-time-code'}
  />
);

/** One file. What kinds and sizes are taken belongs into the hint. */
export const FileInput = ({ accept, ...props }: FieldProps & { readonly accept?: string }) => (
  <Field {...props}>{ties => <input {...ties} class="input" type="file" accept={accept} />}</Field>
);
