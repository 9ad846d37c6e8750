import type { identity as source } from '../../ja/errors/identity';
import type { TranslationOf } from '../../translation';

export const identity: TranslationOf<typeof source> = {
  'errors.sign-in.too-many-tries':
    'Several tries failed. Please try again in about {waitMinutes} minutes, or call the desk if it is urgent.',
  'errors.sign-in.code-refused':
    'The code does not match or has expired. Enter the 6 digits from the newest mail, or have a new code sent.',
  'errors.sign-in.staff-refused':
    'Signing in did not work. Check the login, the password and the 6 digits of the authenticator app, which change every 30 seconds.',
  'errors.sign-in.proof-refused':
    'That could not be confirmed. Please enter a new number from your authenticator app; each works once.',
  'errors.sign-in.email-malformed': 'Please check the e-mail address. Example: name@example.jp',
  'errors.identity.account-unknown': 'We could not find your registration. Please sign in again.',
  'errors.identity.email-taken':
    'Somebody with this mail address is registered already. Search for the address and choose them.',
  'errors.staff.login-taken': 'This login is already in use.',
  'errors.staff.password-too-weak': 'Please choose a password of 15 or more characters.',
  'errors.profile.refused': 'Some fields could not be read. Please check them.',
  'errors.profile.name-missing': 'Please enter your name.',
  'errors.profile.kana-refused': 'Please enter the reading of your name in hiragana or katakana.',
  'errors.profile.phone-refused': 'Please check the phone number. Example: 03-1234-5678',
};
