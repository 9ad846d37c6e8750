import type { unexpected as source } from '../../ja/errors/unexpected';
import type { TranslationOf } from '../../translation';

export const unexpected: TranslationOf<typeof source> = {
  'errors.unexpected':
    'Something went wrong. Please try again in a while. If it happens again, tell the counter this number: {requestId}.',
  'errors.title.malformed': 'We could not read the request',
  'errors.title.unauthenticated': 'Please sign in',
  'errors.title.forbidden': 'You cannot do this',
  'errors.title.not-found': 'Page not found',
  'errors.title.conflict': 'Somebody else was faster',
  'errors.title.expired': 'The time for this is over',
  'errors.title.refused-by-rule': 'This cannot be accepted',
  'errors.title.too-many': 'Too many requests',
  'errors.title.unavailable': 'Not available at the moment',
  'errors.title.unexpected': 'Sorry, something went wrong',
};
