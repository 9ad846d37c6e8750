import type { occupancy as source } from '../../ja/errors/occupancy';
import type { TranslationOf } from '../../translation';

export const occupancy: TranslationOf<typeof source> = {};
