import type { bookings as source } from '../../ja/errors/bookings';
import type { TranslationOf } from '../../translation';

export const bookings: TranslationOf<typeof source> = {
  'errors.booking.unknown': 'This booking was not found. Please check the number.',
  'errors.booking.slot-taken':
    'Sorry, somebody else has just taken this time. Please choose another free time.',
  'errors.booking.closed-meanwhile':
    'We are sorry: the room is closed at that time ({because}). Please choose another time or another room.',
  'errors.booking.changed-meanwhile':
    'This booking has moved on in the meantime (now: {state}). Please look at it again.',
  'errors.booking.not-allowed-now': 'This cannot be done while the booking is “{state}”.',
  'errors.booking.not-by-this-person': 'Only the person who applied can see or change this booking.',
  'errors.booking.too-many-holds':
    'You can hold up to {most} times at once. Please finish or give up one of them first.',
  'errors.booking.extra-time-taken':
    'Somebody has just booked the time before or after your band. Please choose the extra time again; the band itself is still held for you.',
  'errors.booking.limit-reached':
    'By “{name}” ({citation}), {whose} may book up to {most} {unit} {per}. From {from} to {to}, {used} {unit} are booked already; these {wanted} {unit} would be too many.',
  'errors.booking.basket-full':
    'You can apply for up to {most} times at once. Please apply for these first, then choose the rest.',
  'errors.booking.basket-towns-differ':
    'A joint application takes rooms of one municipality only. Please apply for the others separately.',
  'errors.booking.basket-empty': 'No time is chosen. Please choose at least one.',
  'errors.booking.hold-not-extendable':
    'A hold can be prolonged up to {most} times. Please apply now or telephone us.',
  'errors.booking.over-capacity':
    'This way of use takes {capacity} people. Please correct the number, or choose a layout or a room that takes more.',
  'errors.booking.layout-unknown': 'The room does not have this layout. Please choose again.',
  'errors.booking.noise-next-door':
    'The neighbouring room “{neighbour}” is booked from {from} to {to}, and sound carries over. A loud and a quiet use cannot be side by side, so “{purpose}” is not possible at this time. Please choose another time or room.',
  'errors.booking.purpose-not-allowed':
    'This room cannot be used for “{purpose}”. Please choose another room.',
  'errors.booking.not-bookable-online': 'Please apply for this room at the counter or by telephone.',
  'errors.booking.equipment-unknown': 'The facility does not lend this equipment. Please choose again.',
  'errors.booking.equipment-short': 'Only {left} of “{name}” are left at this time. Please take fewer.',
  'errors.booking.change-unknown': 'This change was not found.',
  'errors.booking.change-under-way':
    'Another change of this booking is under way. Please finish it or give it up first.',
  'errors.booking.change-nothing': 'Nothing is different. Please correct what you would like to change.',
  'errors.booking.change-too-late':
    'This booking could be changed here until {lastDate}. Please telephone the office.',
  'errors.booking.change-too-often':
    'This booking can be changed {most} times at most. Please telephone the office.',
  'errors.booking.change-other-house':
    'A booking cannot move to another facility. Please cancel it and apply again.',
  'errors.booking.change-price-differs':
    'The amounts have changed (to pay {dueYen}, to be returned {refundYen}). Please check them again.',
  'errors.booking.change-not-allowed-now': 'This change has already been dealt with.',
  'errors.booking.change-reason-missing': 'Please say why the booking is changed.',
  'errors.booking.not-paid': 'This cannot go on before it is paid.',
  'errors.booking.profile-incomplete': 'We need your name and telephone number before you can apply.',
  'errors.booking.override-reason-missing': 'Please enter why the rule is set aside.',
};
