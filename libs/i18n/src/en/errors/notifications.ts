import type { notifications as source } from '../../ja/errors/notifications';
import type { TranslationOf } from '../../translation';

export const notifications: TranslationOf<typeof source> = {
  'errors.notification.unsafe-header':
    'We cannot send mail to this address. Please type the address alone, without a name or other signs.',
  'errors.notification.channel-unknown': 'You cannot choose this way now. Please choose another.',
  'errors.notification.must-be-told': 'This notice cannot be switched off. Please choose a way.',
  'errors.notification.unknown': 'There is no such notice.',
  'errors.notification.done-already': 'This has been done already.',
};
