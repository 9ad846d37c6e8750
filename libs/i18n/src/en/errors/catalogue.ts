import type { catalogue as source } from '../../ja/errors/catalogue';
import type { TranslationOf } from '../../translation';

export const catalogue: TranslationOf<typeof source> = {};
