import { DomainError } from '@kashikan/kernel';

export const approvalErrors = {
  unknown: () => new DomainError('approval.unknown', 'not-found'),
  /** `state` is what it is now; `decidedBy` is empty for one that was permitted by itself. */
  alreadyDecided: (facts: { state: string; decidedBy: string; decidedAt: string }) =>
    new DomainError('approval.already-decided', 'conflict', facts),
  /** `step` is its name; `signedAt` is ISO. */
  stepSigned: (facts: { step: string; signedBy: string; signedAt: string }) =>
    new DomainError('approval.step-signed', 'conflict', facts),
  withdrawn: () => new DomainError('approval.withdrawn', 'conflict'),
  waitsForApplicant: () => new DomainError('approval.waits-for-applicant', 'conflict'),
  notReturned: () => new DomainError('approval.not-returned', 'conflict'),
  changedMeanwhile: () => new DomainError('approval.changed-meanwhile', 'conflict'),
  proposalOtherwise: () => new DomainError('approval.proposal-otherwise', 'conflict'),
  stepMissing: () => new DomainError('approval.step-missing', 'malformed'),
  notYours: () => new DomainError('approval.not-yours', 'forbidden'),
  ownApplication: () => new DomainError('approval.own-application', 'refused-by-rule'),
  signedAnother: () => new DomainError('approval.signed-another', 'refused-by-rule'),
  sendBackReasonMissing: () => new DomainError('approval.send-back-reason-missing', 'refused-by-rule'),
  recusalReasonMissing: () => new DomainError('approval.recusal-reason-missing', 'refused-by-rule'),
  nothingToSendBack: () => new DomainError('approval.nothing-to-send-back', 'conflict'),
  deputyUnknown: () => new DomainError('approval.deputy-unknown', 'not-found'),
  postHeld: () => new DomainError('approval.post-held', 'conflict'),
  holderUnknown: () => new DomainError('approval.holder-unknown', 'not-found'),
  postUnknown: () => new DomainError('approval.post-unknown', 'not-found'),
  /** `post` is its name: a route or an open case needs somebody in it. */
  postNeedsSomebody: (facts: { post: string }) =>
    new DomainError('approval.post-needs-somebody', 'refused-by-rule', facts),
  useHasBegun: () => new DomainError('approval.use-has-begun', 'refused-by-rule'),
  reasonMissing: () => new DomainError('approval.reason-missing', 'refused-by-rule'),
  notByThisActor: () => new DomainError('approval.not-by-this-actor', 'forbidden'),
};
