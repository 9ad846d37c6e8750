import { DomainError } from '@kashikan/kernel';

export const auditErrors = {
  /** Nobody looks at people's data while it cannot be written down. */
  looksNotKept: () => new DomainError('record.looks-not-kept', 'unavailable'),
};
