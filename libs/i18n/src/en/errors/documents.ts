import type { documents as source } from '../../ja/errors/documents';
import type { TranslationOf } from '../../translation';

export const documents: TranslationOf<typeof source> = {
  'errors.documents.permit-unknown': 'This permit cannot be found.',
};
