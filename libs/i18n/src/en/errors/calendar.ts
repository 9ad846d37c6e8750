import type { calendar as source } from '../../ja/errors/calendar';
import type { TranslationOf } from '../../translation';

export const calendar: TranslationOf<typeof source> = {};
