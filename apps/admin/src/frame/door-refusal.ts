import { errorWords } from '@kashikan/i18n';
import { DomainError, JAPAN } from '@kashikan/kernel';
import type { FormState } from '@kashikan/ui';

/** A form of a page without a town that comes back with the refusal under one of its fields; anything that is no refusal is thrown on. */
export function doorRefusal(
  error: unknown,
  field: string,
  requestId: string,
  values: FormState['values'] = {},
): { readonly form: FormState; readonly status: number } {
  if (!(error instanceof DomainError)) throw error;
  const words = errorWords(error.code, error.facts, { locale: 'ja', zone: JAPAN, requestId });
  return { form: { values, errors: { [field]: words } }, status: error.kind === 'too-many' ? 429 : 422 };
}
