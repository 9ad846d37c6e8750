import { type Fields, typedOf } from '@kashikan/edge';
import { errorWords } from '@kashikan/i18n';
import { DomainError } from '@kashikan/kernel';
import type { FormState } from '@kashikan/ui';
import type { ResidentPage } from './resident-page';

/** The words of a refusal for this visitor. */
export const refusalWords = (page: ResidentPage, error: DomainError): string =>
  errorWords(error.code, error.facts, {
    locale: page.locale,
    zone: page.town.timeZone,
    requestId: page.visitor.requestId,
  });

/**
 * The form with the refusal beside the field it concerns (`fieldOf` by code; '' for none). What the person cannot mend in this
 * form is thrown on.
 */
export function refusedForm(
  error: unknown,
  page: ResidentPage,
  fields: Fields,
  fieldOf: Readonly<Record<string, string>>,
): FormState {
  if (!(error instanceof DomainError) || !(error.code in fieldOf)) throw error;
  return { values: typedOf(fields), errors: { [fieldOf[error.code] ?? '']: refusalWords(page, error) } };
}
