import type { documents as source } from '../../ja/errors/documents';
import type { TranslationOf } from '../../translation';

export const documents: TranslationOf<typeof source> = {
  'errors.documents.unknown': 'This document cannot be found.',
  'errors.documents.not-holding': 'This document holds no longer, so it cannot be given out again.',
};
