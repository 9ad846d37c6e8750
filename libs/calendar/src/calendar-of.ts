import type { Facility, Room } from '@kashikan/catalogue';
import { type FacilityCalendar, type OpenDays, openDays, type RoomCalendar, roomCalendar } from './rules';

interface Prepared {
  readonly calendar: FacilityCalendar;
  readonly days: OpenDays;
}

const facilities = new WeakMap<Facility, Prepared>();
const rooms = new WeakMap<Room, RoomCalendar>();

function preparedOf(facility: Facility): Prepared {
  let prepared = facilities.get(facility);
  if (!prepared) {
    // The importer lets nothing in that facilityCalendarSchema refuses.
    const calendar = facility.calendar as FacilityCalendar;
    facilities.set(facility, (prepared = { calendar, days: openDays(calendar) }));
  }
  return prepared;
}

/** The calendar of a room of the catalogue, made once for each version of the catalogue. */
export function calendarOf(room: Room): RoomCalendar {
  let calendar = rooms.get(room);
  if (!calendar) {
    const { calendar: facility, days } = preparedOf(room.facility);
    calendar = roomCalendar(facility, room, room.facility.municipality.timeZone, days);
    rooms.set(room, calendar);
  }
  return calendar;
}
