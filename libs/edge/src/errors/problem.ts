import { errorWords, type Locale, translate } from '@kashikan/i18n';
import { type DomainError, type ErrorFacts, type ErrorKind, JAPAN } from '@kashikan/kernel';
import { statusOfKind } from './status';

/** A refusal in words: RFC 9457 for programs, and all that an error page needs. */
export interface Problem {
  readonly status: number;
  readonly kind: ErrorKind | 'unexpected';
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly requestId: string;
  readonly facts: ErrorFacts;
}

export function problemOf(refusal: DomainError | undefined, locale: Locale, requestId: string): Problem {
  const kind = refusal?.kind ?? 'unexpected';
  const code = refusal?.code ?? 'unexpected';
  const facts = refusal?.facts ?? {};
  return {
    status: refusal ? statusOfKind[refusal.kind] : 500,
    kind,
    code,
    title: translate(locale, `errors.title.${kind}`),
    detail: errorWords(code, facts, { locale, zone: zoneOf(facts), requestId }),
    requestId,
    facts,
  };
}

/** The zone in which the instants of a refusal are told: the country's where no municipality is known. */
const zoneOf = ({ zone }: ErrorFacts): string => (typeof zone === 'string' ? zone : JAPAN);

/** RFC 9457. The type is a name, not an address: the code is documented in the OpenAPI description. */
export const problemDetails = ({ kind: _, facts, ...said }: Problem) => ({
  ...facts,
  type: `urn:kashikan:problem:${said.code}`,
  ...said,
});
