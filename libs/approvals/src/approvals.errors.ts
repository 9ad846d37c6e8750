import { DomainError } from '@kashikan/kernel';

export const approvalErrors = {
  unknown: () => new DomainError('approval.unknown', 'not-found'),
  /** `state` is what it is now; `decidedBy` and `decidedAt` (ISO) are empty for a withdrawn case. */
  alreadyDecided: (facts: { state: string; decidedBy: string; decidedAt: string }) =>
    new DomainError('approval.already-decided', 'conflict', facts),
  withdrawn: () => new DomainError('approval.withdrawn', 'conflict'),
  useHasBegun: () => new DomainError('approval.use-has-begun', 'refused-by-rule'),
  reasonMissing: () => new DomainError('approval.reason-missing', 'refused-by-rule'),
  notByThisActor: () => new DomainError('approval.not-by-this-actor', 'forbidden'),
};
