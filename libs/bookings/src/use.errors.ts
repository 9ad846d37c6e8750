import { DomainError } from '@kashikan/kernel';

export const useErrors = {
  tooEarly: (from: Date) => new DomainError('use.too-early', 'refused-by-rule', { from }),
  notReportable: (state: string) => new DomainError('use.not-reportable', 'refused-by-rule', { state }),
  notAsked: () => new DomainError('use.not-asked', 'refused-by-rule'),
  reportedAlready: () => new DomainError('use.reported-already', 'conflict'),
  peopleWrong: (most: number) => new DomainError('use.people-wrong', 'malformed', { most }),
  timesWrong: (why: 'backwards' | 'too-long' | 'elsewhere' | 'to-come') =>
    new DomainError(`use.times-${why}`, 'malformed'),
  noteTooLong: (most: number) => new DomainError('use.note-too-long', 'malformed', { most }),
  /** The charge is not the one that was shown; nothing is saved. */
  chargeDiffers: (dueYen: number) => new DomainError('use.charge-differs', 'conflict', { dueYen }),
  /** More was paid for extra time than these times cost; such money goes back by hand. */
  paidMore: (paidYen: number) => new DomainError('use.paid-more', 'refused-by-rule', { paidYen }),
};
