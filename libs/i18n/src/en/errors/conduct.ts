import type { conduct as source } from '../../ja/errors/conduct';
import type { TranslationOf } from '../../translation';

export const conduct: TranslationOf<typeof source> = {
  'errors.booking.suspended':
    'By “{name}” ({citation}) you cannot make new bookings until {until}, because of what is on your record for {days} ({mark}). Bookings you have made already stay as they are. If there were reasons, please tell us under “Your record”.',
  'errors.booking.too-many-idle-holds':
    'You have held {most} times today without applying for them. So that others can choose too, please go on tomorrow, or telephone us if it is urgent.',
  'errors.conduct.mark-unknown': 'This entry was not found.',
  'errors.conduct.not-started': 'The use has not begun yet ({startsAt}).',
  'errors.conduct.too-late': 'This could be recorded until {until}.',
  'errors.conduct.appealed-already': 'We have your reasons about this entry already.',
  'errors.conduct.appeal-empty': 'Please write what happened; a few words are enough.',
  'errors.conduct.decided-already': 'This entry has been excused already.',
  'errors.conduct.nothing-to-keep': 'Nobody has appealed against this entry.',
  'errors.conduct.reason-missing': 'Please give the reason; the person is told it by e-mail.',
};
