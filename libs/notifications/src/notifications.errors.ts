import { DomainError } from '@kashikan/kernel';

export const notificationErrors = {
  /** The value is not shown: it may hold an address. */
  unsafeHeader: (field: 'recipient' | 'subject') =>
    new DomainError('notification.unsafe-header', 'malformed', { field }),
};
