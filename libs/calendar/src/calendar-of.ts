import type { Facility, Room } from '@kashikan/catalogue';
import { type FacilityCalendar, type OpenDays, openDays, type RoomCalendar, roomCalendar } from './rules';

const rooms = new WeakMap<Room, RoomCalendar>();
const daysOfFacility = new WeakMap<Facility, OpenDays>();

/** The calendar of a room of the catalogue, made once for each version of the catalogue. */
export function calendarOf(room: Room): RoomCalendar {
  let calendar = rooms.get(room);
  if (!calendar) {
    const { facility } = room;
    // The importer lets nothing in that facilityCalendarSchema refuses.
    const body = facility.calendar as FacilityCalendar;
    calendar = roomCalendar(body, room, facility.municipality.timeZone, daysOf(facility, body));
    rooms.set(room, calendar);
  }
  return calendar;
}

function daysOf(facility: Facility, body: FacilityCalendar): OpenDays {
  let days = daysOfFacility.get(facility);
  if (!days) daysOfFacility.set(facility, (days = openDays(body)));
  return days;
}
