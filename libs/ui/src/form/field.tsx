import type { ComponentChildren } from 'preact';
import { useForm, useWords } from '../visit';

export interface FieldProps {
  /** The name of the value, and the id of the input, so that the error summary can link to it. */
  readonly name: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly isRequired?: boolean | undefined;
  readonly isOptional?: boolean | undefined;
  /** Overrides the message found in the form's state. */
  readonly error?: string | undefined;
}

/** What an input needs so that label, hint and message are read with it. */
export interface InputTies {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': 'true' | undefined;
  readonly 'aria-required': 'true' | undefined;
}

export const useError = (name: string, given?: string): string | undefined => {
  const { errors } = useForm();
  return given ?? errors[name];
};

export function tiesOf({ name, hint, isRequired }: FieldProps, error: string | undefined): InputTies {
  const described = [hint ? `${name}-hint` : '', error ? `${name}-error` : ''].filter(Boolean).join(' ');
  return {
    id: name,
    name,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? 'true' : undefined,
    'aria-required': isRequired ? 'true' : undefined,
  };
}

export function Requirement({ isRequired, isOptional }: Pick<FieldProps, 'isRequired' | 'isOptional'>) {
  const t = useWords();
  if (isRequired) return <span class="required">{t('common.required')}</span>;
  if (isOptional) return <span class="optional">{t('common.optional')}</span>;
  return null;
}

export function FieldError({ name, error }: { readonly name: string; readonly error: string | undefined }) {
  const t = useWords();
  if (!error) return null;
  return (
    <span class="field-error" id={`${name}-error`}>
      {t('common.error.mark')}
      {error}
    </span>
  );
}

/** Label, requirement, hint and message around one input. */
export function Field({
  children,
  ...props
}: FieldProps & { readonly children: (ties: InputTies) => ComponentChildren }) {
  const error = useError(props.name, props.error);
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <label class="label" for={props.name}>
        {props.label} <Requirement {...props} />
      </label>
      {props.hint ? (
        <p class="hint" id={`${props.name}-hint`}>
          {props.hint}
        </p>
      ) : null}
      <FieldError name={props.name} error={error} />
      {children(tiesOf(props, error))}
    </div>
  );
}
