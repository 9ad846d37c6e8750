import { DomainError } from '@kashikan/kernel';
import type { ProfileProblems } from './rules/read-profile';

export const identityErrors = {
  tooManyTries: (waitMinutes: number) =>
    new DomainError('sign-in.too-many-tries', 'too-many', { waitMinutes }),
  codeRefused: () => new DomainError('sign-in.code-refused', 'refused-by-rule'),
  staffRefused: () => new DomainError('sign-in.staff-refused', 'refused-by-rule'),
  proofRefused: () => new DomainError('sign-in.proof-refused', 'refused-by-rule'),
  emailMalformed: () => new DomainError('sign-in.email-malformed', 'malformed'),
  accountUnknown: () => new DomainError('identity.account-unknown', 'not-found'),
  emailTaken: () => new DomainError('identity.email-taken', 'conflict'),
  loginTaken: () => new DomainError('staff.login-taken', 'conflict'),
  passwordTooWeak: () => new DomainError('staff.password-too-weak', 'refused-by-rule'),
  profileRefused: (problems: ProfileProblems) =>
    new DomainError('profile.refused', 'refused-by-rule', {
      problems: Object.entries(problems).map(([field, code]) => ({ field, code })),
    }),
};
