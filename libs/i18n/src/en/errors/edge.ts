import type { edge as source } from '../../ja/errors/edge';
import type { TranslationOf } from '../../translation';

export const edge: TranslationOf<typeof source> = {
  'errors.request.malformed': 'Some of the content could not be read. Please check it and send it again.',
  'errors.request.not-found': 'There is no such page. Please check the address or start from the first page.',
  'errors.request.record-not-found': 'We could not find it. It may have ended or been withdrawn.',
  'errors.request.too-large': 'That was too much at once. Please send it in parts.',
  'errors.request.media-type': 'This kind of content cannot be received.',
  'errors.request.foreign-origin':
    'For your safety, requests from other sites are not accepted. Please use the pages of this site.',
  'errors.request.form-stale':
    'The page was open for a long time, or cookies are switched off. Please check the content and send it again.',
  'errors.request.too-many':
    'Many requests came in a short time. Please try again in about {waitMinutes} minutes.',
  'errors.idempotency.key-missing':
    'The key that prevents double applications is missing. Send the header Idempotency-Key with a new value of 8 or more characters for each application.',
  'errors.session.sign-in-needed': 'Please sign in to see this page.',
  'errors.session.setup-needed': 'Please set up your password and second factor first.',
  'errors.session.place-refused':
    'The staff pages cannot be used from this network. Please use a computer of the office or ask your administrator.',
  'errors.session.proof-needed':
    'Before something important we check again that it is you. The check counts for {minutes} minutes.',
  'errors.permission.missing': 'Another role is needed for this. Please ask your administrator.',
  'errors.request.uploads-busy': 'Many files are being sent just now. Please try again in a minute.',
  'errors.server.stopping': 'The service is being restarted. Please try again in a minute.',
  'errors.field.date': 'Enter a date that exists, as 2026-12-08.',
  'errors.field.time': 'Enter a time as 13:00.',
  'errors.field.missing': 'Please fill this in.',
  'errors.field.text': 'Please enter text.',
  'errors.field.too-short': 'This is too short.',
  'errors.field.too-long': 'This is too long.',
  'errors.field.length': 'Please check the length.',
  'errors.field.whole-number': 'Please enter a whole number.',
  'errors.field.number': 'Please enter a number.',
  'errors.field.too-small': 'Please enter a larger number.',
  'errors.field.too-large': 'Please enter a smaller number.',
  'errors.field.yes-or-no': 'Please answer yes or no.',
  'errors.field.choice': 'Please choose one of the given values.',
  'errors.field.id': 'Please check the form of this number.',
  'errors.field.email': 'Please check the e-mail address.',
  'errors.field.list': 'Please give a list.',
  'errors.field.too-many': 'There are too many. Please remove some.',
  'errors.field.unknown': 'This field cannot be used.',
  'errors.field.other': 'Please check this.',
};
