import type { room as source } from '../../ja/resident/room';
import type { TranslationOf } from '../../translation';

export const room: TranslationOf<typeof source> = {
  'room.photo.credit': 'Photo: {credit}',
  'room.counter-only': 'This room cannot be booked online',
  'room.counter-only.text':
    'Only its free times are shown here. Please apply at the counter or by telephone.',
  'room.counter-only.phone': 'Telephone {phone}',
  'room.relatives': 'Larger and smaller',
  'room.contains': 'This room is made of the following rooms. Each can also be booked by itself.',
  'room.within': 'This room is part of the following rooms, which can be booked as a whole.',
  'room.overlaps': 'The following rooms share some of the same space.',
  'room.relatives.block': 'While one of them is booked, the other cannot be.',
  'room.neighbours': 'Rooms within hearing',
  'room.hears':
    'The following rooms hear this one. A loud and a quiet use are never side by side at the same time.',
  'facility.map': 'Show on a map (Google Maps)',
  'facility.rooms.counter':
    'Rooms of which only the free times are shown can be booked at the counter or by telephone.',
  'room.layouts': 'People by layout',
  'facility.accessibility': 'Accessibility',
  'facility.accessibility.yes': 'Available',
  'facility.accessibility.no': 'Not available',
  'facility.accessibility.wheelchair': 'wheelchair access',
  'facility.accessibility.wheelchairLoan': 'wheelchairs to borrow',
  'facility.accessibility.caneLoan': 'walking canes to borrow',
  'facility.accessibility.barrierFreeToilet': 'accessible toilet',
  'facility.accessibility.slopeOrElevator': 'ramp or lift',
  'facility.accessibility.tactilePaving': 'tactile paving',
  'facility.accessibility.brailleOrReading': 'braille or reading aloud',
  'facility.accessibility.assistanceDogs': 'assistance dogs welcome',
  'facility.accessibility.captions': 'captions',
  'facility.accessibility.writtenCommunication': 'written communication',
  'facility.accessibility.priorityParking': 'priority parking',
  'facility.accessibility.ostomateToilet': 'ostomate toilet',
  'facility.accessibility.nursingRoom': 'nursing room',
  'facility.accessibility.diaperChanging': 'nappy changing',
  'facility.accessibility.eatingAndDrinking': 'eating and drinking',
  'facility.accessibility.strollerLoan': 'strollers to borrow',
  'facility.accessibility.strollerUse': 'stroller access',
};
