export const use = {
  'errors.use.too-early': 'You can report this use from {from}.',
  'errors.use.not-reportable': 'This booking cannot be reported on in its present state ({state}).',
  'errors.use.not-asked': 'At this facility, the staff record how the room was used.',
  'errors.use.reported-already':
    'This use has been reported already. If something should be corrected, please tell the facility.',
  'errors.use.people-wrong': 'Please enter the number of people, from 0 to {most}.',
  'errors.use.times-backwards': 'The end must be later than the start.',
  'errors.use.times-too-long': 'The use is longer than 24 hours. Please check the times.',
  'errors.use.times-elsewhere': 'The times are too far from the booking. Please check them.',
  'errors.use.times-to-come': 'This time has not come yet. Extra time is recorded when it is over.',
  'errors.use.note-too-long': 'Please keep the note within {most} characters.',
  'errors.use.charge-differs':
    'The fee for extra time is {dueYen}. Please check the amount and record it once more.',
  'errors.use.paid-more':
    '{paidYen} has been paid for extra time already, and the times cannot be changed to cost less. Please ask the accountants about a refund.',
} as const;
