import type { ErrorKind } from '@kashikan/kernel';

/** The one table from the kind of a refusal to its HTTP status. */
export const statusOfKind: Readonly<Record<ErrorKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  expired: 410,
  'refused-by-rule': 422,
  'too-many': 429,
  unavailable: 503,
};
