import type { slot as source } from '../../ja/resident/slot';
import type { TranslationOf } from '../../translation';

export const slot: TranslationOf<typeof source> = {
  'slot.title': 'Apply for this time?',
  'slot.room': 'Room',
  'slot.when': 'When',
  'slot.price': 'Price',
  'slot.price.note':
    'The price may change on the next pages, for example for ticketed events, sales, air-conditioning or equipment.',
  'slot.better': '“{name}” costs {saved} less, so we used that price.',
  'slot.refund.never': 'Nothing is returned if you cancel this booking.',
  'slot.change': 'Change the time',
  'slot.times': 'Time of day',
  'slot.bands.hint': 'You may choose several that follow each other.',
  'slot.from': 'From',
  'slot.to': 'To',
  'slot.change.submit': 'Show the price for this time',
  'slot.hold.note':
    'When you start, we hold this time for you for 30 minutes; you can extend it. Nothing is charged yet.',
  'slot.submit': 'Apply for this time',
};
