import type { ComponentChildren } from 'preact';
import { useForm } from '../visit';
import { Field, FieldError, type FieldProps, Requirement, useError } from './field';
import { useValue } from './inputs';

export interface Choice {
  readonly value: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
}

export interface ChoiceProps extends FieldProps {
  readonly choices: readonly Choice[];
}

export interface SelectProps extends FieldProps {
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly value?: string | undefined;
}

/** A select that never submits by itself (WCAG 3.2.2). */
export function Select({ choices, value, ...props }: SelectProps) {
  const chosen = useValue(props.name, value);
  return (
    <Field {...props}>
      {ties => (
        <select {...ties} class="input input-select">
          {choices.map(choice => (
            <option value={choice.value} selected={choice.value === (chosen ?? '')}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface GroupProps extends ChoiceProps {
  readonly type: 'radio' | 'checkbox';
  readonly chosen: readonly string[];
  readonly isInline?: boolean | undefined;
}

/**
 * The hint and the message stand inside the legend: NVDA with Chrome does not read descriptions of a fieldset. The first
 * box has the id of the field, so that the error summary leads to it.
 */
function Group({ type, chosen, choices, isInline, ...props }: GroupProps) {
  const error = useError(props.name, props.error);
  const idOf = (at: number) => (at === 0 ? props.name : `${props.name}-${at + 1}`);
  return (
    <fieldset class={error ? 'field field-wrong' : 'field'}>
      <legend class="legend">
        <span class="label">
          {props.label} <Requirement {...props} />
        </span>
        {props.hint ? <span class="hint">{props.hint}</span> : null}
        <FieldError name={props.name} error={error} />
      </legend>
      <div class={isInline ? 'choices choices-inline' : 'choices'}>
        {choices.map((choice, at) => (
          <div class="choice">
            <input
              type={type}
              id={idOf(at)}
              name={props.name}
              value={choice.value}
              checked={chosen.includes(choice.value)}
              aria-invalid={error && type === 'checkbox' ? 'true' : undefined}
              aria-describedby={choice.hint ? `${idOf(at)}-hint` : undefined}
            />
            <label for={idOf(at)}>{choice.label}</label>
            {choice.hint ? (
              <p class="choice-hint" id={`${idOf(at)}-hint`}>
                {choice.hint}
              </p>
            ) : null}
          </div>
        ))}
      </div>
    </fieldset>
  );
}

export interface RadiosProps extends ChoiceProps {
  readonly value?: string | undefined;
  /** Short answers beside each other. */
  readonly isInline?: boolean;
}

export function Radios({ value, ...props }: RadiosProps) {
  const chosen = useValue(props.name, value);
  return <Group {...props} type="radio" chosen={chosen === undefined ? [] : [chosen]} />;
}

export interface CheckboxesProps extends ChoiceProps {
  readonly values?: readonly string[];
  readonly isInline?: boolean;
}

export function Checkboxes({ values = [], ...props }: CheckboxesProps) {
  const typed = useForm().values[props.name];
  const chosen = typed === undefined ? values : typeof typed === 'string' ? [typed] : typed;
  return <Group {...props} type="checkbox" chosen={chosen} />;
}

/** One box to tick, such as a promise. */
export function Tick({
  value = 'yes',
  isTicked,
  ...props
}: FieldProps & { readonly value?: string; readonly isTicked?: boolean }) {
  const error = useError(props.name, props.error);
  const typed = useForm().values[props.name];
  return (
    <div class={error ? 'field field-wrong' : 'field'}>
      <FieldError name={props.name} error={error} />
      <div class="choice">
        <input
          type="checkbox"
          id={props.name}
          name={props.name}
          value={value}
          checked={typed === undefined ? isTicked : typed === value}
          aria-invalid={error ? 'true' : undefined}
          aria-describedby={error ? `${props.name}-error` : undefined}
        />
        <label for={props.name}>
          {props.label} <Requirement {...props} />
        </label>
        {props.hint ? <p class="choice-hint">{props.hint}</p> : null}
      </div>
    </div>
  );
}
