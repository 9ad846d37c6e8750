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
  'facility.map': 'Show on a map (Google Maps)',
  'facility.rooms.counter':
    'Rooms of which only the free times are shown can be booked at the counter or by telephone.',
};
