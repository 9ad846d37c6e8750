import { DecideGroup } from './decide-group';
import { GroupLetters } from './group-letters';
import { GroupMayBook } from './group-may-book';
import { KeepGroup } from './keep-group';
import { OfferRole } from './offer-role';
import { GroupPapers, RegisterGroup } from './register-group';
import { StandingKinds } from './standing-kinds';
import { WatchRegistrations } from './watch-registrations';

export { DecideGroup, type GroupDecision } from './decide-group';
export { KeepGroup } from './keep-group';
export { OfferRole } from './offer-role';
export { type GroupApplication, lastApproved, localTownsOf, RegisterGroup } from './register-group';
export { type StandingKind, StandingKinds } from './standing-kinds';
export { WatchRegistrations } from './watch-registrations';

/** For the apps. */
export const groupJourneys = [
  DecideGroup,
  KeepGroup,
  OfferRole,
  RegisterGroup,
  StandingKinds,
  WatchRegistrations,
];

/** What they are made of. */
export const groupSteps = [GroupMayBook, GroupLetters, GroupPapers];
