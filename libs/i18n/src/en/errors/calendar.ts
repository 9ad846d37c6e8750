import type { calendar as source } from '../../ja/errors/calendar';
import type { TranslationOf } from '../../translation';

export const calendar: TranslationOf<typeof source> = {
  'errors.availability.range': 'You can look at up to {mostDays} days at a time. Choose a shorter period.',
  'errors.calendar.no-such-date': 'There is no such date. Please check the calendar and choose again.',
  'errors.calendar.no-such-time': 'There is no such time. Please enter it like "13:00".',
  'errors.calendar.wrong-lending':
    'This room is not lent in that way on that day. Please choose from the page that shows what is free.',
  'errors.calendar.no-bands': 'Please choose at least one time of day.',
  'errors.calendar.unknown-band':
    'This room does not have that time of day. Please choose from the page that shows what is free.',
  'errors.calendar.band-not-that-day':
    '"{bandName}" is not lent on {date}. On that day you can choose {bandNames}.',
  'errors.calendar.too-few-bands':
    'Please take at least {minBands} times of day in a row. The nearest is {nearestNames}.',
  'errors.calendar.too-many-bands':
    'Please take at most {maxBands} times of day in a row. The nearest is {nearestNames}.',
  'errors.calendar.bands-not-adjacent':
    'Please choose times of day that follow each other. With {missingNames} in between, you can apply.',
  'errors.calendar.closed-day': 'The hall is closed on {date} ({closedBy}). Please choose another day.',
  'errors.calendar.not-lent-that-day': 'This room is not lent on {date}. Please choose another day.',
  'errors.calendar.outside-hours':
    'On that day the room can be used from {opens} to {closes}. Please choose a time between.',
  'errors.calendar.end-before-start': 'Please choose an end that is later than the start.',
  'errors.calendar.off-grid':
    'Please choose times in steps of {unitMinutes} minutes. The nearest is {nearestFrom} to {nearestTo}.',
  'errors.calendar.too-short':
    'Please use this room for at least {minMinutes} minutes. The nearest is {nearestFrom} to {nearestTo}.',
  'errors.calendar.too-long':
    'This room can be used for up to {maxMinutes} minutes. The nearest is {nearestFrom} to {nearestTo}.',
  'errors.calendar.extra-not-lent': 'This room cannot be used before or after its time bands.',
  'errors.calendar.extra-too-long':
    'You can add up to {mostEarlyMinutes} minutes before and {mostLateMinutes} minutes after, in steps of {unitMinutes} minutes.',
  'errors.calendar.in-the-past': 'That time has already begun. Please choose a later one.',
  'errors.closure.standing': 'The room cannot be used at that time ({because}).',
  'errors.closure.unknown': 'There is no such closure.',
  'errors.closure.end-before-start': 'The end has to be after the start.',
  'errors.closure.too-long': 'The period is too long. Please check the dates.',
  'errors.closure.over': 'That period is already over. Please check the dates.',
  'errors.closure.rooms-missing': 'Please choose rooms, or the whole facility.',
  'errors.closure.words-missing': 'Please enter the words that residents see.',
  'errors.closure.reason-missing': 'Please enter the reason.',
  'errors.closure.undecided':
    '{count} bookings are in this time and nobody has decided about them. Nothing has changed yet.',
  'errors.closure.alternative-taken':
    'The time that was chosen instead has just been taken. Nothing has changed yet. Please choose again.',
  'errors.closure.already-lifted': 'This closure has already been lifted.',
  'errors.calendar.not-yet-open': 'Applications for this day open on {opensAt} ({line}). {otherWays}',
  'errors.calendar.too-late': 'Applications for this time closed on {closedAt} ({line}). {otherWays}',
  'errors.calendar.not-received': 'This room takes no applications by {way} from {kind}. {otherWays}',
};
