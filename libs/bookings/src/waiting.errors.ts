import { DomainError } from '@kashikan/kernel';

export const waitingErrors = {
  unknown: () => new DomainError('waiting.unknown', 'not-found'),
  notKept: () => new DomainError('waiting.not-kept', 'refused-by-rule'),
  slotFree: () => new DomainError('waiting.slot-free', 'conflict'),
  /** The slot was given back and opens to everybody alike. */
  opensSoon: (opensAt: Date) => new DomainError('waiting.opens-soon', 'refused-by-rule', { opensAt }),
  /** 案内の期限 has passed. */
  offerOver: () => new DomainError('waiting.offer-over', 'expired'),
  closed: () => new DomainError('waiting.closed', 'refused-by-rule'),
  already: () => new DomainError('waiting.already', 'conflict'),
  tooMany: (most: number) => new DomainError('waiting.too-many', 'refused-by-rule', { most }),
  notAllowedNow: (state: string) => new DomainError('waiting.not-allowed-now', 'conflict', { state }),
  reasonMissing: () => new DomainError('waiting.reason-missing', 'malformed'),
};
