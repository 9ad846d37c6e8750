/** Why a request was refused; edge maps each kind to one HTTP status. */
export type ErrorKind =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'expired'
  | 'refused-by-rule'
  | 'too-many'
  | 'unavailable';

export type ErrorFacts = Readonly<Record<string, unknown>>;

/**
 * A refusal with a stable code (`booking.slot-taken`). The wording for people is looked up by the code in the catalogues of
 * i18n; `facts` fill its blanks and may be shown to the person who asked; `cause` goes to the log only.
 */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly kind: ErrorKind,
    readonly facts: ErrorFacts = {},
    options?: { cause?: unknown },
  ) {
    super(code, options);
    this.name = 'DomainError';
  }
}
