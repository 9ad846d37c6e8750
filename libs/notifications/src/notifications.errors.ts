import { DomainError } from '@kashikan/kernel';

export const notificationErrors = {
  /** The value is not shown: it may hold an address. */
  unsafeHeader: (field: 'recipient' | 'subject') =>
    new DomainError('notification.unsafe-header', 'malformed', { field }),
  /** Nobody is reached by this way today. */
  channelUnknown: () => new DomainError('notification.channel-unknown', 'malformed'),
  mustBeTold: () => new DomainError('notification.must-be-told', 'refused-by-rule'),
  unknown: () => new DomainError('notification.unknown', 'not-found'),
  doneAlready: () => new DomainError('notification.done-already', 'conflict'),
};
