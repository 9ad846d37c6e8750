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
  'errors.pricing.reduction-not-registered':
    'Only groups registered for the year have this reduction. Please ask us about registering.',
  'errors.pricing.draft-unknown': 'This draft of a fee table was not found.',
  'errors.pricing.draft-exists': 'There is another draft of this table for the same day.',
  'errors.pricing.draft-changed': 'Somebody else has changed this draft. Please open it again.',
  'errors.pricing.draft-moved-on': 'This draft has moved on. Please open it again.',
  'errors.pricing.draft-second-person': 'Whoever wrote in a draft cannot release or return it.',
  'errors.pricing.release-unread': 'Please read what the release changes, and tick the box.',
  'errors.pricing.release-needed':
    'Fee tables cannot be changed here. Please write a draft, which somebody else releases.',
  'errors.pricing.draft-reason-missing': 'Please write a reason.',
  'errors.pricing.standing-exists': 'This reduction is registered for the year already.',
  'errors.pricing.standing-unknown': 'This registration was not found.',
};
