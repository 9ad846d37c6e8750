import { DomainError } from '@kashikan/kernel';

/** One field of a body or query that could not be read. */
export interface FieldProblem {
  /** Path in the body, as in `items.0.date`. */
  readonly field: string;
  /** What was expected, as in `isInt`. */
  readonly code: string;
  readonly message: string;
}

export const edgeErrors = {
  malformed: (problems: readonly FieldProblem[] = [], cause?: unknown) =>
    new DomainError('request.malformed', 'malformed', problems.length > 0 ? { problems } : {}, { cause }),
  routeUnknown: () => new DomainError('request.not-found', 'not-found'),
  recordUnknown: () => new DomainError('request.record-not-found', 'not-found'),
  bodyTooLarge: () => new DomainError('request.too-large', 'malformed'),
  uploadsBusy: () => new DomainError('request.uploads-busy', 'unavailable'),
  mediaTypeUnknown: () => new DomainError('request.media-type', 'malformed'),
  foreignOrigin: () => new DomainError('request.foreign-origin', 'forbidden'),
  formStale: () => new DomainError('request.form-stale', 'forbidden'),
  keyMissing: () => new DomainError('idempotency.key-missing', 'malformed'),
  signInNeeded: () => new DomainError('session.sign-in-needed', 'unauthenticated'),
  setupNeeded: () => new DomainError('session.setup-needed', 'forbidden'),
  placeRefused: () => new DomainError('session.place-refused', 'forbidden'),
  proofNeeded: (minutes: number) => new DomainError('session.proof-needed', 'forbidden', { minutes }),
  notAllowed: (permission: string) => new DomainError('permission.missing', 'forbidden', { permission }),
  tooManyRequests: (waitMinutes: number) => new DomainError('request.too-many', 'too-many', { waitMinutes }),
  stopping: () => new DomainError('server.stopping', 'unavailable'),
};
