import type { documents as source } from '../ja/documents';
import type { TranslationOf } from '../translation';

export const documents: TranslationOf<typeof source> = {};
