import type { payments as source } from '../../ja/errors/payments';
import type { TranslationOf } from '../../translation';

export const payments: TranslationOf<typeof source> = {
  'errors.payments.unknown': 'This payment was not found. Please start from the page of your booking.',
  'errors.payments.nothing-due': 'There is nothing to pay now.',
  'errors.payments.deadline-passed':
    'The time to pay is over. If the room is still free, please apply again.',
  'errors.payments.other-page-open':
    'Another payment page of this booking is open. Please wait a moment and try again.',
  'errors.payments.amount-changed':
    'The amount has changed. {dueYen} are due now. Please check and take the payment again.',
  'errors.payments.too-little': 'That is too little. {dueYen} are due.',
  'errors.payments.slip-missing': 'Please enter the slip number of the terminal.',
  'errors.payments.not-at-counter':
    'There is nothing to give back at the counter. Please look at the refund on the page of the booking.',
  'errors.payments.not-online': 'This was paid at the counter; there is nothing to do online.',
  'errors.payments.no-method-left': 'No way of paying online is left. Please pay at the counter.',
  'errors.payments.refund-too-large': 'More than was paid cannot be returned. Please check the amount.',
  'errors.payments.provider-unavailable':
    'The payment service does not answer. Your booking is kept; please try again in a while.',
  'errors.payments.provider-refused':
    'The payment service refused. Please choose another way of paying or telephone us.',
  'errors.payments.webhook-refused': 'The sender of this notice could not be verified.',
};
