import type { bookings as source } from '../../ja/errors/bookings';
import type { TranslationOf } from '../../translation';

export const bookings: TranslationOf<typeof source> = {};
