import type { identity as source } from '../../ja/errors/identity';
import type { TranslationOf } from '../../translation';

export const identity: TranslationOf<typeof source> = {
  'errors.sign-in.too-many-tries':
    'Several tries failed. Please try again in about {waitMinutes} minutes, or call the desk if it is urgent.',
  'errors.sign-in.code-refused':
    'The code does not match or has expired. Enter the 6 digits from the newest mail, or have a new code sent.',
  'errors.sign-in.card-refused':
    'The number or the PIN does not fit, or the card has been stopped. Please check both, or call the desk.',
  'errors.sign-in.card-mistyped':
    'No card can have this number. Please compare the ten digits with the card once more.',
  'errors.card.none-works': 'There is no card that works. Please issue one.',
  'errors.card.pin-malformed': 'A PIN has {digits} digits.',
  'errors.card.pin-guessable':
    'A PIN like 111111, 123456 or 123123 is easily guessed. Please choose another.',
  'errors.sign-in.link-refused': 'This link has been used or has expired. We can send you a new mail.',
  'errors.sign-in.staff-refused':
    'Signing in did not work. Check the login, the password and the 6 digits of the authenticator app, which change every 30 seconds.',
  'errors.sign-in.proof-refused':
    'That could not be confirmed. Please enter a new number from your authenticator app; each works once.',
  'errors.sign-in.email-malformed': 'Please check the e-mail address. Example: name@example.jp',
  'errors.identity.account-unknown': 'We could not find your registration. Please sign in again.',
  'errors.identity.account-busy': 'The account cannot be closed yet. Please see what is still to be settled.',
  'errors.identity.email-taken':
    'Somebody with this mail address is registered already. Search for the address and choose them.',
  'errors.identity.level-too-low':
    'Your identity must be checked first. On the page “Proof of identity” you can use your My Number card, send a picture of a document, or come to the counter.',
  'errors.identity.image-waiting': 'We are looking at the document you sent. Please wait for the result.',
  'errors.identity.image-decided':
    'This document has been decided on or taken back already. Please go back to the list.',
  'errors.identity.name-differs':
    'The name you registered is not the name on your My Number card. Please correct your name in your profile and try again.',
  'errors.identity.digital-app-refused':
    'The Digital Authentication App did not finish. Please start again or choose another way.',
  'errors.identity.digital-app-taken':
    'This My Number card belongs to another account. If you do not know why, please call the counter.',
  'errors.identity.digital-app-not-offered':
    'My Number cards cannot be used here. Please choose another way.',
  'errors.identity.digital-app-unavailable':
    'The Digital Authentication App cannot be reached. Please try again later or choose another way.',
  'errors.staff.login-taken': 'This login is already in use.',
  'errors.sign-in.setup-refused':
    'The login or the set-up code is wrong or too old. Please ask an administrator for a new code.',
  'errors.passkey.refused': 'The passkey could not be checked. Please try again.',
  'errors.passkey.known': 'This passkey is already registered.',
  'errors.staff.password-short': 'Please use at least {shortest} characters.',
  'errors.staff.password-long': 'Please use at most {longest} characters.',
  'errors.staff.password-known':
    'This password would be guessed from common words, rows of keys or your name. Please join some unrelated words.',
  'errors.staff.password-wrong': 'The present password is wrong.',
  'errors.staff.last-factor': 'The last one cannot be removed. Please add another passkey or app first.',
  'errors.staff.unknown': 'There is no such colleague, or they have left.',
  'errors.staff.is-set-up': 'The first set-up is done already. Use the reset by two people instead.',
  'errors.staff.not-for-oneself': 'Please ask another administrator to do this for you.',
  'errors.staff.role-held': 'The person has this role already.',
  'errors.staff.role-unknown': 'This role has already ended.',
  'errors.staff.place-unknown': 'There is no such facility. Please choose again.',
  'errors.staff.last-administrator':
    'No administrator of the whole municipality would be left. Please give that role to somebody else first.',
  'errors.staff.reset-open':
    'A reset of this person has been asked for already. Another administrator confirms it.',
  'errors.staff.reset-over': 'That reset is over. Please ask for it again.',
  'errors.staff.reset-needs-another': 'Somebody other than the person who asked must confirm.',
  'errors.staff.networks-lock-out':
    'The place you are at ({address}) is not on the list: you would lock yourself out. Please add it.',
  'errors.profile.refused': 'Some fields could not be read. Please check them.',
  'errors.profile.name-missing': 'Please enter your name.',
  'errors.profile.kana-refused': 'Please enter the reading of your name in hiragana or katakana.',
  'errors.profile.phone-refused': 'Please check the phone number. Example: 03-1234-5678',
};
