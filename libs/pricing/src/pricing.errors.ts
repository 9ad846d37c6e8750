import { DomainError } from '@kashikan/kernel';
import type { NoQuote } from './rules';

const kinds = {
  'no-price': 'unavailable',
  'unknown-equipment': 'malformed',
  'unknown-reduction': 'malformed',
  'reduction-not-allowed': 'refused-by-rule',
} as const;

export const pricingErrors = {
  /** The case that the town's table does not price, or the choice that it does not know. */
  noQuote: ({ reason, case: unpriced }: NoQuote) =>
    new DomainError(`pricing.${reason}`, kinds[reason], { ...unpriced }),
  noTable: (code: string) => new DomainError('pricing.no-table', 'unavailable', { code }),
  noTerms: (code: string) => new DomainError('pricing.no-terms', 'unavailable', { code }),
  draftUnknown: () => new DomainError('pricing.draft-unknown', 'not-found'),
  /** Another draft of this table for this day is open. */
  draftExists: () => new DomainError('pricing.draft-exists', 'conflict'),
  /** Somebody else has written in it since it was read. */
  draftChanged: () => new DomainError('pricing.draft-changed', 'conflict'),
  draftMovedOn: (state: string) => new DomainError('pricing.draft-moved-on', 'conflict', { draft: state }),
  /** 公開は二人で: whoever wrote in it may not release it. */
  draftSecondPerson: () => new DomainError('pricing.draft-second-person', 'forbidden'),
  /** What the release does to versions and bookings that exist was not confirmed. */
  releaseUnread: () => new DomainError('pricing.release-unread', 'refused-by-rule'),
  /** An edit of the town would change a fee table that nobody releases with it. */
  releaseNeeded: () => new DomainError('pricing.release-needed', 'refused-by-rule'),
  draftReasonMissing: () => new DomainError('pricing.draft-reason-missing', 'refused-by-rule'),
  standingExists: () => new DomainError('pricing.standing-exists', 'conflict'),
  standingUnknown: () => new DomainError('pricing.standing-unknown', 'not-found'),
  /** A reduction that stands by the year was asked for without being registered. */
  notRegistered: () => new DomainError('pricing.reduction-not-registered', 'refused-by-rule'),
};
