import { DomainError, type LocalDate } from '@kashikan/kernel';

export const conductErrors = {
  markUnknown: () => new DomainError('conduct.mark-unknown', 'not-found'),
  notStarted: (startsAt: Date) => new DomainError('conduct.not-started', 'refused-by-rule', { startsAt }),
  tooLate: (until: LocalDate) => new DomainError('conduct.too-late', 'refused-by-rule', { until }),
  appealedAlready: () => new DomainError('conduct.appealed-already', 'conflict'),
  appealEmpty: () => new DomainError('conduct.appeal-empty', 'malformed'),
  decidedAlready: () => new DomainError('conduct.decided-already', 'conflict'),
  nothingToKeep: () => new DomainError('conduct.nothing-to-keep', 'refused-by-rule'),
  reasonMissing: () => new DomainError('conduct.reason-missing', 'malformed'),
};
