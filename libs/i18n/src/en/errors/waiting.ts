import type { waiting as source } from '../../ja/errors/waiting';
import type { TranslationOf } from '../../translation';

export const waiting: TranslationOf<typeof source> = {
  'errors.waiting.unknown': 'We cannot find this entry. Please choose it from your waiting list.',
  'errors.waiting.not-kept': 'This facility keeps no waiting list. Please choose another free time.',
  'errors.waiting.slot-free': 'This time is free now. You can apply for it at once.',
  'errors.waiting.opens-soon': 'This time has become free. Anybody can apply for it from {opensAt}.',
  'errors.waiting.offer-over':
    'Your offer has run out, and the next person in line is asked. Please choose another time.',
  'errors.waiting.closed': 'The room is closed at this time, so nobody can wait for it.',
  'errors.waiting.already': 'You are already in line for this time.',
  'errors.waiting.too-many':
    'You can wait for {most} times at this facility at once. Leave another line to join this one.',
  'errors.waiting.not-allowed-now': 'This entry is over already. Please look at your waiting list.',
  'errors.waiting.reason-missing': 'Please give the reason.',
};
