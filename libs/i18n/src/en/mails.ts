import type { mails as source } from '../ja/mails';
import type { TranslationOf } from '../translation';

export const mails: TranslationOf<typeof source> = {
  'mails.frame.subject': '[{municipality} hall booking] {title} (no. {number})',
  'mails.frame.greeting': 'Dear {name},',
  'mails.frame.group': '{name} ({group})',
  'mails.frame.thanks': 'Thank you for using the facilities of {municipality}.',
  'mails.frame.no-reply':
    'This mail was sent from an address that cannot receive replies. If you have a question, please contact us here.',
  'mails.frame.office': '{municipality} hall booking',
  'mails.frame.phone': 'Phone {phone} (hours: {hours})',

  'mails.label.number': 'Booking number',
  'mails.label.when': 'Date and time',
  'mails.label.where': 'Place',
  'mails.label.address': 'Address',
  'mails.label.amount': 'Fee',
  'mails.label.pay-by': 'Pay by',
  'mails.label.refund': 'Refund',
  'mails.label.article': 'Legal ground',
  'mails.label.reason': 'Reason',
  'mails.button.booking': 'See your booking',
  'mails.button.search': 'Find a free room',

  'mails.record-head.subject': '[Hall booking] Seal {block} of the audit record',
  'mails.record-head.fault-subject':
    '[Hall booking, urgent] The audit record does not match its seals (seal {block})',
  'mails.record-head.lead':
    'This is the newest seal of the audit record. Please keep this mail outside of the system.',
  'mails.record-head.block': 'Seal',
  'mails.record-head.closed': 'Sealed at',
  'mails.record-head.hash': 'Hash',
  'mails.record-head.well': 'At {at} the whole record was found as it was sealed.',
  'mails.record-head.unchecked': 'The whole record has not been verified yet.',
  'mails.record-head.fault':
    'The record is not as it was sealed. {fault} Please tell whoever runs the system at once.',
  'mails.record-head.verify': 'To verify it later, run: npm run verify-record -- --head {block}:{hash}',
  'mails.record-fault.altered': 'Entry {row} of seal {block} was altered.',
  'mails.record-fault.missing': 'Entry {row} of seal {block} is missing.',
  'mails.record-fault.inserted': 'Entry {row} was put into seal {block} afterwards.',
  'mails.record-fault.swapped': 'Entry {row} of seal {block} changed places with another.',
  'mails.record-fault.seal-altered': 'Seal {block} was altered.',
  'mails.record-fault.seal-missing': 'Seal {block} is missing.',
  'mails.record-fault.head-differs': 'Seal {block} differs from the hash that was kept outside.',

  'mails.sign-in-code.subject': '[Hall booking] Your sign-in code',
  'mails.sign-in-code.lead': 'Please type these 6 digits on the sign-in page.',
  'mails.sign-in-code.or-link': 'Or sign in with this button, without typing anything.',
  'mails.sign-in-code.link': 'Open the sign-in page',
  'mails.sign-in-code.expires': 'Code and button work once, within {minutes} minutes.',
  'mails.sign-in-code.never-asked':
    'Our staff will never ask for this code. Please do not tell it to anyone, and do not forward this mail.',
  'mails.sign-in-code.mistake':
    'If you did not ask for a code, you need not do anything. Nothing in your bookings or your account will change.',

  'mails.application-received.title': 'We have received your application',
  'mails.application-received.lead':
    'We have received your application as follows. For this room, we look at each application before we permit the use.',
  'mails.application-received.next':
    'We will mail you the result by {date}. Until then, the room is kept for you.',
  'mails.application-received.unpaid':
    'Please pay only after you have received the result. There is nothing you need to do now.',

  'mails.payment-requested.approved.title': 'Your application is approved. Please pay the fee',
  'mails.payment-requested.approved.lead':
    'We have looked at your application and approved it. Once you have paid, your booking is confirmed and you can see your permit.',
  'mails.payment-requested.direct.title': 'Please pay the fee',
  'mails.payment-requested.direct.lead':
    'We have received your application. Once you have paid, your booking is confirmed and you can see your permit.',
  'mails.payment-requested.button': 'Pay {amount} (by {deadline})',
  'mails.payment-requested.late':
    'If you do not pay by {deadline}, your application is cancelled and others can book the room.',
  'mails.payment-requested.paid-already': 'If you have paid in the meantime, please ignore this mail.',

  'mails.payment-instructions.title': 'How to pay at a convenience store',
  'mails.payment-instructions.lead':
    'You have chosen to pay at a convenience store. The fee is not yet paid. Please pay at a store by the date below.',
  'mails.payment-instructions.button': 'See your payment number and what to do at the store',
  'mails.payment-instructions.stores':
    'You can pay at FamilyMart, Lawson, Ministop and Seicomart. You cannot pay at 7-Eleven.',
  'mails.payment-instructions.wait':
    'It can take a while until we see your payment. We will then mail you the confirmation of your booking.',

  'mails.application-refused.title': 'The result of your application',
  'mails.application-refused.lead':
    'We have looked at your application. We are sorry that, for the following reason, we cannot permit the use.',
  'mails.application-refused.free': 'You have not been charged, and there is nothing you need to do.',
  'mails.application-refused.other':
    'We will gladly help you by phone to find another time or room. Please feel free to call.',

  'mails.booking-confirmed.title': 'Your booking is confirmed',
  'mails.booking-confirmed.lead':
    'The use is permitted and your booking is confirmed as follows. We look forward to your visit.',
  'mails.booking-confirmed.button': 'See your permit',
  'mails.booking-confirmed.paper':
    'You need not print the permit. On the day, please tell us your booking number and your name.',
  'mails.booking-confirmed.key': 'How to get the key',
  'mails.booking-confirmed.refund-step': 'until {date}: {amount} ({percent}%)',
  'mails.booking-confirmed.refund-none': 'from {date}: nothing',
  'mails.booking-confirmed.refund-never': 'The fee is not returned when you cancel.',
  'mails.booking-confirmed.calendar': 'The attached file (booking.ics) adds the date to your calendar.',

  'mails.booking-cancelled.title': 'Your booking is cancelled',
  'mails.booking-cancelled.lead': 'As you asked, we have cancelled the following booking.',
  'mails.booking-cancelled.by-town.title': 'We had to cancel your booking',
  'mails.booking-cancelled.by-town.lead':
    'For reasons on our side, we had to cancel the following booking. We are very sorry for the trouble.',
  'mails.booking-cancelled.unpaid': 'You had not paid yet, so there is nothing to pay.',
  'mails.booking-cancelled.refund': 'Of the {paid} you paid, we return {refund}.',
  'mails.booking-cancelled.refund-all': 'We return all of the {paid} you paid.',
  'mails.booking-cancelled.no-refund':
    'Because of the time of the cancellation, we cannot return the {paid} you paid.',
  'mails.booking-cancelled.rule': 'The rule for the amount: {rule}',
  'mails.refund-when.card':
    'The money goes back to the card you paid with. This takes about 5 to 10 days. There is nothing you need to do.',
  'mails.refund-when.paypay':
    'The money goes back to the PayPay account you paid with. This can take a few days. There is nothing you need to do.',
  'mails.refund-when.konbini':
    'As you paid at a convenience store, we return the money to a bank account. Our payment company (Stripe) will mail you to ask for the account; please follow that mail.',
  'mails.refund-when.cash':
    'What you paid in cash at the counter is given back there. Please bring something that shows who you are.',
  'mails.refund-when.terminal':
    'What you paid on the terminal at the counter is taken back on it. Please bring the card you paid with.',
  'mails.refund-when.other':
    'Our staff will contact you about how the money is returned. There is nothing you need to do.',

  'mails.basket.subject': '[{municipality} hall booking] {title} ({count})',
  'mails.basket.list': 'Your bookings',
  'mails.basket.line': '{when}, {where}, {amount} (booking number {number})',
  'mails.basket.standing.applied': '– under review',
  'mails.basket.standing.payment-due': '– waiting for payment',
  'mails.basket.standing.confirmed': '– confirmed',
  'mails.basket.button': 'See all of these bookings',
  'mails.basket-received.title': 'We have received your applications',
  'mails.basket-received.lead':
    'We have received these {count} applications together. You can change or cancel each of them on its own.',
  'mails.basket-received.due': 'The total to pay is {due}.',
  'mails.basket-received.pay-by':
    'Each booking has its own deadline. The earliest is {deadline}. A booking that is not paid in time is cancelled.',
  'mails.basket-received.nothing-due': 'There is nothing to pay now.',
  'mails.basket-cancelled.title': 'Your bookings are cancelled',
  'mails.basket-cancelled.lead': 'As you asked, we have cancelled these {count} bookings.',
  'mails.basket-cancelled.how':
    'How the money comes back depends on how you paid. The page of each booking tells you.',
  'mails.label.because': 'Reason',
  'mails.booking-closed.lead':
    'For reasons on our side, we had to cancel the following booking. We are very sorry to upset your plans.',
  'mails.booking-closed.disaster':
    'Because of a disaster or a similar emergency the facility has to close, and we had to cancel the following booking. We ask for your understanding.',
  'mails.booking-closed.again': 'The button below shows what is free on other days and in other facilities.',
  'mails.booking-moved.title': 'We had to move your booking',
  'mails.booking-moved.lead':
    'For reasons on our side, we had to move your booking as follows. We are very sorry for the trouble.',
  'mails.booking-moved.old': 'Before',
  'mails.booking-moved.new': 'Now',
  'mails.booking-moved.same-fee': 'The fee stays the same.',
  'mails.booking-moved.refund': 'The new place costs less. We return the whole difference of {refund}.',
  'mails.booking-moved.due':
    'The amount to pay is {amount}. Please pay on the page of your booking before the deadline.',
  'mails.booking-moved.permit': 'Please use the new permit. The earlier one is no longer valid.',
  'mails.booking-moved.not-suitable':
    'If the new time or room does not suit you, please call the number below. We then cancel for reasons on our side and return everything.',

  'mails.booking-lapsed.title': 'Your application was cancelled: it was not paid',
  'mails.booking-lapsed.lead':
    'We did not receive your payment by {deadline}, so we have cancelled the following application. There is nothing to pay.',
  'mails.booking-lapsed.paid-already':
    'If you have paid in the meantime, we will either book the room for you again or return the full amount. Please wait for our mail.',
  'mails.booking-lapsed.again': 'If you would still like to use a room, please apply once more.',

  'mails.late-payment-refunded.title': 'We return your payment',
  'mails.late-payment-refunded.lead':
    'We received your payment, but after its deadline: your application had been cancelled and the room was booked by someone else. We are sorry that you cannot use it. We return all of the {paid} you paid.',

  'mails.refund-failed.title': 'About your refund (our apologies)',
  'mails.refund-failed.lead':
    'We tried to return {refund} to you, but our payment company told us that this was not possible. We are sorry for the trouble.',
  'mails.refund-failed.next':
    'You will certainly get this money back. Our staff will contact you about how, for example to a bank account.',
  'mails.refund-failed.hurry':
    'If it is urgent, please call the number below. With your booking number, we can look into it at once.',

  'mails.label.before': 'Before',
  'mails.label.wanted': 'As you wish it',
  'mails.label.fee-before': 'Fee before',
  'mails.label.fee-after': 'Fee now',
  'mails.label.difference': 'Difference',
  'mails.label.used': 'Actual use',
  'mails.label.overtime': 'Fee for overtime',

  'mails.booking-changed.title': 'Your booking has been changed',
  'mails.booking-changed.lead': 'Your booking now reads as follows. Its number stays the same.',
  'mails.booking-changed.pay':
    'The new fee is {amount}. Please pay by {deadline}. The payment page we sent before is no longer valid.',
  'mails.booking-changed.refund': 'The fee is lower now, so we return {refund} to you.',
  'mails.booking-changed.permit':
    'There is a new permit. The one before is no longer valid; please use the new one.',
  'mails.change-payment-requested.title': 'Please pay the difference for your change',
  'mails.change-payment-requested.direct':
    'We have received your change. It takes effect once the difference is paid. Until then your present booking stands.',
  'mails.change-payment-requested.approved':
    'Your change has been approved. It takes effect once the difference is paid. Until then your present booking stands.',
  'mails.change-payment-requested.late':
    'If it is not paid by {deadline}, the change is dropped and your present booking stays as it is.',
  'mails.change-received.title': 'We have received your request to change a booking',
  'mails.change-received.lead':
    'This change has to be approved again. We keep the time you wish until then. Your present booking stands.',
  'mails.change-received.next': 'We will write to you by {date}.',
  'mails.change-ended.lapsed.title': 'Your change has been dropped',
  'mails.change-ended.lapsed.lead': 'The following change was not completed in time and has been dropped.',
  'mails.change-ended.closed.title': 'Your change has been dropped',
  'mails.change-ended.closed.lead':
    'We are sorry that the following change cannot be made, because the facility will be closed at that time.',
  'mails.change-ended.withdrawn.title': 'Your change has been withdrawn',
  'mails.change-ended.withdrawn.lead': 'The office has withdrawn the following change for you.',
  'mails.change-ended.refused.title': 'About your request to change a booking',
  'mails.change-ended.refused.lead':
    'We are sorry that the following change cannot be permitted, for the reason given here.',
  'mails.change-ended.stays': 'Your present booking stays as it is.',
  'mails.overtime-requested.title': 'Please pay the fee for overtime',
  'mails.overtime-requested.lead':
    'Thank you for your visit. The room was used beyond the permitted time, for which the following fee is due.',
};
