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
};
