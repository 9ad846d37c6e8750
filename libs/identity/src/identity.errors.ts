import { DomainError } from '@kashikan/kernel';
import { PIN_DIGITS } from './rules/card-number';
import { passwordTerms, type PasswordProblem } from './rules/password-terms';
import type { ProfileProblems } from './rules/read-profile';

export const identityErrors = {
  tooManyTries: (waitMinutes: number) =>
    new DomainError('sign-in.too-many-tries', 'too-many', { waitMinutes }),
  codeRefused: () => new DomainError('sign-in.code-refused', 'refused-by-rule'),
  cardRefused: () => new DomainError('sign-in.card-refused', 'refused-by-rule'),
  cardMistyped: () => new DomainError('sign-in.card-mistyped', 'malformed'),
  cardUnknown: () => new DomainError('card.none-works', 'conflict'),
  pinMalformed: () => new DomainError('card.pin-malformed', 'malformed', { digits: PIN_DIGITS }),
  pinGuessable: () => new DomainError('card.pin-guessable', 'refused-by-rule'),
  linkRefused: () => new DomainError('sign-in.link-refused', 'refused-by-rule'),
  staffRefused: () => new DomainError('sign-in.staff-refused', 'refused-by-rule'),
  proofRefused: () => new DomainError('sign-in.proof-refused', 'refused-by-rule'),
  emailMalformed: () => new DomainError('sign-in.email-malformed', 'malformed'),
  accountUnknown: () => new DomainError('identity.account-unknown', 'not-found'),
  /** A booking, money, a key or a group is to be settled first. */
  accountBusy: () => new DomainError('identity.account-busy', 'conflict'),
  emailTaken: () => new DomainError('identity.email-taken', 'conflict'),
  /** `needed` and `has` are levels of assurance (rules/assurance). */
  levelTooLow: (action: string, needed: number, has: number) =>
    new DomainError('identity.level-too-low', 'forbidden', { action, needed, has }),
  imageWaiting: () => new DomainError('identity.image-waiting', 'conflict'),
  imageDecided: () => new DomainError('identity.image-decided', 'not-found'),
  nameDiffers: () => new DomainError('identity.name-differs', 'refused-by-rule'),
  digitalAppRefused: () => new DomainError('identity.digital-app-refused', 'refused-by-rule'),
  digitalAppTaken: () => new DomainError('identity.digital-app-taken', 'conflict'),
  digitalAppNotOffered: () => new DomainError('identity.digital-app-not-offered', 'not-found'),
  digitalAppUnavailable: () => new DomainError('identity.digital-app-unavailable', 'unavailable'),
  loginTaken: () => new DomainError('staff.login-taken', 'conflict'),
  setupRefused: () => new DomainError('sign-in.setup-refused', 'refused-by-rule'),
  passkeyRefused: () => new DomainError('passkey.refused', 'refused-by-rule'),
  passkeyKnown: () => new DomainError('passkey.known', 'conflict'),
  passwordRefused: (problem: PasswordProblem) =>
    new DomainError(problem, 'refused-by-rule', { ...passwordTerms }),
  passwordWrong: () => new DomainError('staff.password-wrong', 'refused-by-rule'),
  lastFactor: () => new DomainError('staff.last-factor', 'refused-by-rule'),
  staffUnknown: () => new DomainError('staff.unknown', 'not-found'),
  isSetUp: () => new DomainError('staff.is-set-up', 'conflict'),
  notForOneself: () => new DomainError('staff.not-for-oneself', 'refused-by-rule'),
  roleHeld: () => new DomainError('staff.role-held', 'conflict'),
  roleUnknown: () => new DomainError('staff.role-unknown', 'not-found'),
  placeUnknown: () => new DomainError('staff.place-unknown', 'not-found'),
  lastAdministrator: () => new DomainError('staff.last-administrator', 'refused-by-rule'),
  resetOpen: () => new DomainError('staff.reset-open', 'conflict'),
  resetOver: () => new DomainError('staff.reset-over', 'not-found'),
  resetNeedsAnother: () => new DomainError('staff.reset-needs-another', 'refused-by-rule'),
  lockedOut: (address: string) => new DomainError('staff.networks-lock-out', 'refused-by-rule', { address }),
  profileRefused: (problems: ProfileProblems) =>
    new DomainError('profile.refused', 'refused-by-rule', {
      problems: Object.entries(problems).map(([field, code]) => ({ field, code })),
    }),
};
