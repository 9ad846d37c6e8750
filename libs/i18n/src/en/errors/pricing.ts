import type { pricing as source } from '../../ja/errors/pricing';
import type { TranslationOf } from '../../translation';

export const pricing: TranslationOf<typeof source> = {};
