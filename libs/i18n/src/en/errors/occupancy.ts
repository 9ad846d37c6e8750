import type { occupancy as source } from '../../ja/errors/occupancy';
import type { TranslationOf } from '../../translation';

export const occupancy: TranslationOf<typeof source> = {
  'errors.occupancy.slot-taken':
    'Someone else has just taken this time. Please choose another time or another room.',
  'errors.occupancy.hold-lapsed':
    'Your hold on this time has ended. What you typed is kept. Please hold the time again.',
};
