import { type Fields, statusOfKind, typedOf } from '@kashikan/edge';
import { errorWords, type MessageKey, translate } from '@kashikan/i18n';
import { DomainError } from '@kashikan/kernel';
import type { FormState } from '@kashikan/ui';
import type { StaffPage } from './staff-page';

/** A form that comes back: what was typed, what is wrong, and the status that says so. */
export interface RefusedForm {
  readonly form: FormState;
  readonly status: number;
}

/**
 * The form with the refusal beside the field it concerns (`fieldOf` by code; '' for none). Only what the person at the counter
 * can mend comes back as a form; anything else is thrown on.
 */
export function refusedForm(
  error: unknown,
  page: StaffPage,
  fields: Fields,
  fieldOf: Readonly<Record<string, string>> = {},
): RefusedForm {
  const mendable = ['refused-by-rule', 'malformed', 'conflict', 'not-found', 'unavailable'];
  if (!(error instanceof DomainError) || !mendable.includes(error.kind)) throw error;
  const { zone, visit } = page;
  const context = { locale: visit.locale, zone, requestId: page.staff.actor.requestId ?? '' };
  const message = errorWords(error.code, error.facts, context);
  const isTheirs = error.kind === 'malformed' || error.kind === 'not-found';
  return {
    form: { values: typedOf(fields), errors: { [fieldOf[error.code] ?? '']: message } },
    status: isTheirs ? 422 : statusOfKind[error.kind],
  };
}

/** The form with messages of our own, by field. */
export const wrongForm = (fields: Fields, errors: Readonly<Record<string, MessageKey>>): RefusedForm => ({
  form: {
    values: typedOf(fields),
    errors: Object.fromEntries(
      Object.entries(errors).map(([name, key]) => [
        name,
        (translate as (l: 'ja', k: MessageKey) => string)('ja', key),
      ]),
    ),
  },
  status: 422,
});
