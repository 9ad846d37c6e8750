import type { account as source } from '../../ja/resident/account';
import type { TranslationOf } from '../../translation';

export const account: TranslationOf<typeof source> = {
  'sign-in.title': 'Sign in',
  'sign-in.lead':
    'We send six digits and a link to your mail address. It is the same if you are new here; no password is needed.',
  'sign-in.email': 'Mail address',
  'sign-in.email.hint': 'For example name@example.jp',
  'sign-in.send': 'Send the digits',
  'sign-in.code.title': 'Enter the six digits',
  'sign-in.code.lead': 'We sent them to {email}. Please enter them within 10 minutes.',
  'sign-in.code.or-link': 'You can also sign in by the button in the mail.',
  'sign-in.link.title': 'Sign in',
  'sign-in.link.lead': 'You are about to sign in as {email}.',
  'sign-in.link.other': 'Sign in another way',
  'sign-in.code': 'Six digits',
  'sign-in.code.hint': 'You may copy and paste them.',
  'sign-in.again': 'Send new digits',
  'sign-in.other-address': 'Correct the address',
  'sign-in.stuck': 'If you are stuck or have no mail',
  'sign-in.stuck.text': 'You can also book by telephone: {phone} ({hours}).',
  'profile.title': 'About you',
  'profile.lead': 'You are asked only once.',
  'profile.name': 'Name',
  'profile.kana': 'Name in kana',
  'profile.kana.hint': 'In hiragana or katakana.',
  'profile.phone': 'Phone number',
  'profile.phone.hint': 'We call it only about your booking.',
  'profile.group': 'Group',
  'profile.group.hint': 'If you book for a group.',
  'problem.resend': 'What you typed is kept. You can send it again with this button.',
  'problem.resend.submit': 'Send again',
};
