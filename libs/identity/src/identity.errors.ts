import { DomainError } from '@kashikan/kernel';

export const identityErrors = {
  tooManyTries: (waitMinutes: number) =>
    new DomainError('sign-in.too-many-tries', 'too-many', { waitMinutes }),
  codeRefused: () => new DomainError('sign-in.code-refused', 'refused-by-rule'),
  staffRefused: () => new DomainError('sign-in.staff-refused', 'refused-by-rule'),
  emailMalformed: () => new DomainError('sign-in.email-malformed', 'malformed'),
  loginTaken: () => new DomainError('staff.login-taken', 'conflict'),
  passwordTooWeak: () => new DomainError('staff.password-too-weak', 'refused-by-rule'),
  nameMissing: () => new DomainError('profile.name-missing', 'refused-by-rule'),
  kanaRefused: () => new DomainError('profile.kana-refused', 'refused-by-rule'),
  phoneRefused: () => new DomainError('profile.phone-refused', 'refused-by-rule'),
};
