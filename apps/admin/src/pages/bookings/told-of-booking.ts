import type { Names } from '@kashikan/journeys';
import type { StaffPage } from '../../frame/staff-page';
import type { WholeBooking } from './read-booking';

/** The names that sentences about a change of a booking need. */
export const namesFor = ({ town }: Pick<StaffPage, 'town'>, { room }: Pick<WholeBooking, 'room'>): Names => {
  const rooms = town.facilities.flatMap(facility => facility.rooms);
  return { locale: 'ja', town, room, roomOf: id => rooms.find(one => one.id === id) };
};
