import { DomainError, type LocalDate } from '@kashikan/kernel';
import type { RegistrationProblem, RegistrationState } from './rules';

export const groupErrors = {
  /** Somebody else's group is no group. */
  unknown: () => new DomainError('group.unknown', 'not-found'),
  /** One acts for it, but not in this. */
  notByYou: () => new DomainError('group.not-by-you', 'forbidden'),
  invitationUnknown: () => new DomainError('group.invitation-unknown', 'not-found'),
  invitedAlready: () => new DomainError('group.invited-already', 'conflict'),
  /** The last who manages a group hands it over instead of leaving it. */
  representativeStays: () => new DomainError('group.representative-stays', 'refused-by-rule'),
  rosterMissing: () => new DomainError('group.roster-missing', 'refused-by-rule'),
  registrationUnknown: () => new DomainError('group.registration-unknown', 'not-found'),
  appliedAlready: () => new DomainError('group.applied-already', 'conflict'),
  renewsLater: (from: LocalDate) => new DomainError('group.renews-later', 'refused-by-rule', { from }),
  notTaken: () => new DomainError('group.not-taken', 'refused-by-rule'),
  changedMeanwhile: (state: RegistrationState | '') =>
    new DomainError('group.changed-meanwhile', 'conflict', { state }),
  /** The first of what stands in the way; a page shows them all. */
  refused: ({ code, ...facts }: RegistrationProblem) =>
    new DomainError(`group.${code}`, 'refused-by-rule', facts),
  reasonMissing: () => new DomainError('group.reason-missing', 'malformed'),
  /** `renewAt` is where the person renews it. */
  notRegistered: (facts: { readonly group: string; readonly renewAt: string }) =>
    new DomainError('group.not-registered', 'refused-by-rule', facts),
  registrationExpired: (facts: {
    readonly group: string;
    readonly until: LocalDate;
    readonly renewAt: string;
  }) => new DomainError('group.registration-expired', 'refused-by-rule', facts),
  facilityNotPermitted: (facts: {
    readonly facility: string;
    readonly group: string;
    readonly renewAt: string;
  }) => new DomainError('group.facility-not-permitted', 'refused-by-rule', facts),
  documentKind: () => new DomainError('group.document-kind', 'malformed'),
  documentTooLarge: (mostMegabytes: number) =>
    new DomainError('group.document-too-large', 'malformed', { mostMegabytes }),
  documentsFull: (most: number) => new DomainError('group.documents-full', 'refused-by-rule', { most }),
  documentUnknown: () => new DomainError('group.document-unknown', 'not-found'),
};
