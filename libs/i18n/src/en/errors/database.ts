import type { database as source } from '../../ja/errors/database';
import type { TranslationOf } from '../../translation';

export const database: TranslationOf<typeof source> = {
  'errors.database.busy':
    'Many people are booking at this moment. Please wait a little and try again; what you typed is kept.',
  'errors.idempotency.key-reused':
    'This page belongs to something you sent before. Please go back and apply once more.',
  'errors.idempotency.in-progress':
    'The same request is being processed. Please wait a little and look at your bookings.',
};
