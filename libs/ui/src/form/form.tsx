import type { ComponentChildren } from 'preact';
import { csrfField, idempotencyField, useVisit } from '../visit';

export interface FormProps {
  readonly action: string;
  /** `get` for searches, which then can be bookmarked; `post` for all that changes something. */
  readonly method?: 'get' | 'post';
  /** One key per drawn form: a double click or a reload is then answered with the first result. */
  readonly idempotencyKey?: string;
  readonly class?: string;
  readonly hasFiles?: boolean;
  /** Values that travel unseen. */
  readonly hidden?: Readonly<Record<string, string | readonly string[]>>;
  readonly children?: ComponentChildren;
}

/** A form that the server checks: the browser's own bubbles are off, since they vanish and cannot be read again. */
export function Form({
  action,
  method = 'post',
  idempotencyKey,
  hasFiles,
  hidden = {},
  children,
  ...rest
}: FormProps) {
  const visit = useVisit();
  const carried = {
    // Asking for the token marks the visitor with a cookie, so a search does not.
    ...(method === 'post' ? { [csrfField]: visit.csrfToken } : {}),
    ...(idempotencyKey === undefined ? {} : { [idempotencyField]: idempotencyKey }),
    ...hidden,
  };
  return (
    <form
      action={action}
      method={method}
      class={rest.class}
      enctype={hasFiles ? 'multipart/form-data' : undefined}
      noValidate
      data-once={method === 'post' ? '' : undefined}
    >
      {Object.entries(carried).flatMap(([name, values]) =>
        [values].flat().map(value => <input type="hidden" name={name} value={value} />),
      )}
      {children}
    </form>
  );
}
