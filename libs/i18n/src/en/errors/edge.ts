import type { edge as source } from '../../ja/errors/edge';
import type { TranslationOf } from '../../translation';

export const edge: TranslationOf<typeof source> = {};
