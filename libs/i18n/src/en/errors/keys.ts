import type { keys as source } from '../../ja/errors/keys';
import type { TranslationOf } from '../../translation';

export const keys: TranslationOf<typeof source> = {};
