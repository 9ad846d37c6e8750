import type { audit as source } from '../../ja/errors/audit';
import type { TranslationOf } from '../../translation';

export const audit: TranslationOf<typeof source> = {
  'errors.record.looks-not-kept':
    'Personal data cannot be shown at this moment, because who looked at it cannot be written down. Please wait a little and try again; if it goes on, tell whoever runs the system.',
};
