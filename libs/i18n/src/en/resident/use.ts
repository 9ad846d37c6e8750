/** Reports of use, by whoever booked. */
export const use = {
  'use.title': 'Report your use',
  'use.link': 'Report your use',
  'use.ask':
    'Thank you for your visit. Please tell us how many people came and what you checked before you left.',
  'use.people': 'Number of people',
  'use.people.unit': 'people',
  'use.people.missing': 'Please enter the number of people in figures.',
  'use.checks': 'What you checked before you left',
  'use.note': 'Message to the facility',
  'use.note.hint': 'For example, something broken or left behind',
  'use.submit': 'Send the report',
  'use.done.title': 'Your report was received',
  'use.done.text':
    'The number of people is recorded as {people}. If something should be corrected, please tell the facility.',
  'use.early.title': 'It is too early to report',
  'use.early.text': 'You can report from the end of your use, {from}.',
  'use.not-asked.title': 'There is nothing to report for this booking',
} as const;
