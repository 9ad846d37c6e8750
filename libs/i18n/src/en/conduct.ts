import type { conduct as source } from '../ja/conduct';
import type { TranslationOf } from '../translation';

export const conduct: TranslationOf<typeof source> = {
  'common.state.no-show': 'Did not come',
  'common.mark.no-show': 'Did not come',
  'common.mark.late-cancel': 'Cancelled at the last moment',

  'record.title': 'Your record',
  'record.lead':
    'This lists bookings to which nobody came and those cancelled at the last moment. Other users cannot see it.',
  'record.none': 'There is nothing on your record. Thank you.',
  'record.suspended': 'You cannot make new bookings until {date}',
  'record.suspended.text':
    'By “{name}” ({citation}), {town} takes no new bookings from you until {date}. Bookings you have made already stay as they are. If there were reasons, please tell us below.',
  'record.suspended.link': 'See why and tell us your reasons',
  'record.recorded-on': 'Recorded on {date}',
  'record.exempted': 'Excused',
  'record.exempt-day': 'Excused ({reason})',
  'record.kept': 'Kept',
  'record.reason': 'The office says: {reason}',
  'record.appealed':
    'We have received your reasons ({at}). The office will look into them and tell you by e-mail.',
  'record.appeal': 'Tell us what happened',
  'record.appeal.hint':
    'Illness, family matters, a misunderstanding: write as much as you like to say. You can write once about each entry.',
  'record.appeal.submit': 'Send to the office',
  'record.appeal.done': 'Sent to the office. We have sent you an e-mail to confirm it.',
  'record.late-warning':
    'Cancelling today will be recorded as a cancellation at the last moment. If there are reasons, you can tell us afterwards under “Your record”.',
  'booking.no-show.title': 'Our record says that nobody came on this day',
  'booking.event.record-no-show': 'Recorded that nobody came',
  'booking.event.correct-no-show': 'The record was corrected: you came',

  'mails.conduct.button': 'See your record',
  'mails.conduct.suspended':
    'Because of repeated entries, the rules do not allow us to take new bookings from you until {date}. Bookings you have made already stay as they are.',
  'mails.conduct.not-suspended': 'For now you can book as before.',
  'mails.conduct-recorded.no-show.title': 'About your record (nobody came)',
  'mails.conduct-recorded.no-show.lead': 'We could not see anybody at the time of the following booking.',
  'mails.conduct-recorded.late-cancel.title': 'About your record (late cancellation)',
  'mails.conduct-recorded.late-cancel.lead':
    'The following booking was cancelled shortly before its day. By our rules this is recorded as a late cancellation.',
  'mails.conduct-recorded.appeal':
    'If there were reasons, or if this is a mistake, please tell us on the page “Your record”. The office will look into it and may excuse the entry.',
  'mails.conduct-appealed.title': 'We have received your reasons',
  'mails.conduct-appealed.lead':
    'We have received your reasons about the entry for the following booking. The office will look into them and tell you by e-mail.',
  'mails.conduct-decided.exempted.title': 'The entry has been excused',
  'mails.conduct-decided.exempted.lead':
    'The entry for the following booking has been excused. It does not count towards a suspension.',
  'mails.conduct-decided.kept.title': 'About the reasons you gave us',
  'mails.conduct-decided.kept.lead':
    'We have looked into the reasons you gave us; the entry for the following booking stays on the record.',
};
