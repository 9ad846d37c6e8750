import type { identity as source } from '../../ja/errors/identity';
import type { TranslationOf } from '../../translation';

export const identity: TranslationOf<typeof source> = {};
