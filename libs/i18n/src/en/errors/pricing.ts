import type { pricing as source } from '../../ja/errors/pricing';
import type { TranslationOf } from '../../translation';

export const pricing: TranslationOf<typeof source> = {
  'errors.pricing.no-price': 'There is no price for this use yet. Please telephone us.',
  'errors.pricing.unknown-equipment': 'This equipment cannot be used in this room. Please choose again.',
  'errors.pricing.unknown-reduction': 'There is no such reduction. Please choose again.',
  'errors.pricing.reduction-not-allowed':
    'This reduction does not apply to your use. Please remove it or ask us.',
  'errors.pricing.no-table': 'The fee table is not ready. Please telephone us.',
  'errors.pricing.no-terms': 'The cancellation rules are not ready. Please telephone us.',
};
