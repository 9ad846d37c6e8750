import type { notifications as source } from '../../ja/errors/notifications';
import type { TranslationOf } from '../../translation';

export const notifications: TranslationOf<typeof source> = {
  'errors.notification.unsafe-header':
    'We cannot send mail to this address. Please type the address alone, without a name or other signs.',
};
